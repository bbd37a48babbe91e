# Writes the file that has site_scripts() (generator/render/site_scripts.h): the scripts of the site, each with the modules that
# it imports, made small by esbuild.
#
#   cmake -DESBUILD=PROGRAM -DSOURCE=FOLDER -DOUT=FILE.cc -P site_scripts.cmake
set(scripts "")
foreach(name theme site form)
  execute_process(
    COMMAND ${ESBUILD} ${SOURCE}/${name}.js --bundle --minify --format=iife --charset=utf8 --target=es2020 --log-level=warning
    OUTPUT_VARIABLE script COMMAND_ERROR_IS_FATAL ANY)
  string(APPEND scripts "    {\"${name}.js\", R\"script(${script})script\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUT} CONTENT [[
#include "render/site_scripts.h"

std::span<const drieluik::SiteScript> drieluik::site_scripts() {
  static constexpr SiteScript kScripts[] = {
@scripts@  };
  return kScripts;
}
]] @ONLY)
