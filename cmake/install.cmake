# What `cmake --install` installs, and the Debian package that `cpack -G DEB` makes of it.
install(TARGETS drieluik)
install(DIRECTORY themes DESTINATION ${CMAKE_INSTALL_DATADIR}/drieluik)
install(DIRECTORY content/forms content/clauses DESTINATION ${CMAKE_INSTALL_DATADIR}/drieluik/content)
install(FILES README.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The program writes its own manual page and completions; in English, whoever builds it.
function(install_written file command destination)
  set(path ${PROJECT_BINARY_DIR}/written/${file})
  add_custom_command(OUTPUT ${path} DEPENDS drieluik VERBATIM
    COMMAND mkdir -p ${PROJECT_BINARY_DIR}/written
    COMMAND sh -c "LC_ALL=C '$<TARGET_FILE:drieluik>' ${command} >'${path}'")
  set_property(DIRECTORY APPEND PROPERTY written ${path})
  install(FILES ${path} DESTINATION ${CMAKE_INSTALL_DATADIR}/${destination})
endfunction()
install_written(drieluik.1.gz "--man | gzip -9n" man/man1)
install_written(drieluik "--completion bash" bash-completion/completions)
install_written(_drieluik "--completion zsh" zsh/vendor-completions)
install_written(drieluik.fish "--completion fish" fish/vendor_completions.d)
get_property(written DIRECTORY PROPERTY written)
add_custom_target(drieluik_written ALL DEPENDS ${written})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The makers of Drieluik <drieluik@example.org>")
set(CPACK_PACKAGE_DESCRIPTION "Makes a handbook website, printable worksheets and client forms as accessible PDF
from one folder of Markdown and YAML, in Dutch and English.")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
  GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
# Fonts and hyphenation, of which no library tells.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "hyphen-nl, hyphen-en-gb, fonts-sil-gentiumplus, fonts-open-sans, fonts-noto-core, \
fonts-sil-charis, fonts-lato")
find_program(dpkg_shlibdeps dpkg-shlibdeps)
if(dpkg_shlibdeps)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
