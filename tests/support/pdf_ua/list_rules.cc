#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

constexpr Rule kRules[] = {
    {"7.2-17", "LI lies in L", [](const Document& d, const Report& r) { check_parent(d, r, "LI", {"L"}); }},
    {"7.2-18", "LBody lies in LI", [](const Document& d, const Report& r) { check_parent(d, r, "LBody", {"LI"}); }},
    {"7.2-19", "L holds L, LI and Caption alone",
     [](const Document& d, const Report& r) {
       check_kids(d, r, "L", {"L", "LI", "Caption"});
     }},
    {"7.2-20", "LI holds Lbl and LBody alone",
     [](const Document& d, const Report& r) {
       check_kids(d, r, "LI", {"Lbl", "LBody"});
     }},
    {"7.2-26", "TOCI lies in TOC", [](const Document& d, const Report& r) { check_parent(d, r, "TOCI", {"TOC"}); }},
    {"7.2-27", "TOC holds TOC, TOCI and Caption alone",
     [](const Document& d, const Report& r) {
       check_kids(d, r, "TOC", {"TOC", "TOCI", "Caption"});
     }},
    {"7.2-28", "a caption of TOC comes first",
     [](const Document& d, const Report& r) { check_caption_is_first(d, r, "TOC"); }},
    {"7.2-40", "a caption of L comes first",
     [](const Document& d, const Report& r) { check_caption_is_first(d, r, "L"); }},
};

}  // namespace

std::span<const Rule> ua_list_rules() { return kRules; }

}  // namespace drieluik::pdf
