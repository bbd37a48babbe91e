// Gathers the fields of a fillable form while its blocks and sentences are built. Does nothing for other forms.
#pragma once

#include "document/context.h"
#include "document/document.h"
#include "document/scope.h"

namespace drieluik {

// Whether the document has fields to fill in, and this is one: what the contract says is only read.
bool is_filled_in(const FieldPlace& place, const BuildContext& context);

// Of a block, or within a sentence. `required` is what the block says.
void gather_block(const FieldPlace& place, bool required, const FormScope& scope, const BuildContext& context);
void gather_run(const FieldPlace& place, const BuildContext& context);
// A signature and the date beside it, which is an answer of no record: "signatures.coachee", "signatures.coachee-date".
void gather_signature(SignatureSlot& slot, const BuildContext& context);

// What to type: "minuten, heel getal", "dd-mm-jjjj"; empty for a text.
std::string format_hint(const Field& field, const Words& words, std::string_view language);

}  // namespace drieluik
