# Writes the file that has hash_of_program() (generator/base/program_hash.h).
#
#   cmake -DSOURCE=FOLDER -DOUT=FILE.cc -P program_hash.cmake
file(GLOB_RECURSE sources RELATIVE ${SOURCE} ${SOURCE}/*.cc ${SOURCE}/*.h)
list(SORT sources)
set(all "")
foreach(source IN LISTS sources)
  file(SHA256 ${SOURCE}/${source} hash)
  string(APPEND all "${source} ${hash}\n")
endforeach()
string(SHA256 hash "${all}")
string(SUBSTRING ${hash} 0 16 hash)
file(CONFIGURE OUTPUT ${OUT} CONTENT [[
#include "base/program_hash.h"

std::string_view drieluik::hash_of_program() { return "@hash@"; }
]] @ONLY)
