// Records made from a JSON Schema by chance: every key now and then, absent ones too, texts from one letter to the
// greatest length, with line breaks, quotes and the scripts that our fonts have.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace drieluik {

class RandomRecords {
 public:
  RandomRecords(nlohmann::ordered_json schema, unsigned seed);

  nlohmann::ordered_json next();

  // How often each was made: "goals.*.scale.+1", "goals.*.scale (absent)", "a line break", "the greatest length", …
  const std::map<std::string, int>& coverage() const { return coverage_; }

 private:
  using Json = nlohmann::ordered_json;

  const Json& target(const Json& schema) const;
  Json value(const Json& schema, const std::string& path);
  Json object(const Json& schema, const std::string& path);
  Json array(const Json& schema, const std::string& path);
  Json some_of(const Json& options, int wanted);
  Json number(const Json& schema);
  std::string letters(const Json& schema);
  std::string date();
  int any(int least, int most);
  bool by_chance(int percent) { return any(1, 100) <= percent; }
  void count(const std::string& what) { ++coverage_[what]; }

  Json schema_;
  std::mt19937 random_;
  std::map<std::string, int> coverage_;
};

}  // namespace drieluik
