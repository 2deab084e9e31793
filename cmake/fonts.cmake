# onrecord_fonts: the viewer's four cuts and their kerning, baked from the static cuts of two npm packages and embedded
# in the program; read with embedded_font() of view/embedded_font.h. The files are in build/…/fonts/ too.

include(fetch_source)

set(ONRECORD_FONT_DIR "" CACHE PATH "Folder that holds source-serif-4 and source-sans-3, unpacked (empty: fetched)")

# Sets `result` to the unpacked npm package, fetched by npm itself into the cache and checked by its hash.
function(fetch_font_package result name version sha256)
  if(ONRECORD_FONT_DIR)
    set(${result} "${ONRECORD_FONT_DIR}/${name}" PARENT_SCOPE)
    return()
  endif()
  set(sources "${ONRECORD_CACHE}/sources")
  set(directory "${sources}/${name}-${version}")
  file(MAKE_DIRECTORY "${sources}")
  file(LOCK "${sources}/lock" GUARD FUNCTION TIMEOUT 600)
  if(NOT EXISTS "${directory}")
    find_program(NPM_PROGRAM npm REQUIRED)
    message(STATUS "Fetching the font ${name} ${version}")
    set(folder "${sources}/${name}.fetching")
    file(REMOVE_RECURSE "${folder}")
    file(MAKE_DIRECTORY "${folder}")
    execute_process(COMMAND "${NPM_PROGRAM}" pack --silent "@expo-google-fonts/${name}@${version}"
                    WORKING_DIRECTORY "${folder}" OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE
                    RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "npm could not fetch the font ${name}: is there a network? Otherwise unpack the two "
                          "packages yourself and name their folder with -DONRECORD_FONT_DIR=…")
    endif()
    file(SHA256 "${folder}/${file}" found)
    if(NOT found STREQUAL sha256)
      message(FATAL_ERROR "${file} has the SHA-256 ${found}, not ${sha256}.")
    endif()
    unpack_source("${folder}/${file}" "${directory}")
    file(REMOVE_RECURSE "${folder}")
  endif()
  set(${result} "${directory}" PARENT_SCOPE)
endfunction()

fetch_font_package(serif source-serif-4 0.4.1 84f0b412fbc9b0b666d6fe04620b2cd2e54bfd49ca61fe0663a9e5beb30afcc4)
fetch_font_package(sans source-sans-3 0.4.1 eb41834f563921e19b18b40bc924b97110983aef800d9cb67b9186f546311828)

# The first Python that has fontTools: Debian's package belongs to Debian's own python3, another may come first on PATH.
function(has_font_tools result candidate)
  execute_process(COMMAND "${candidate}" -c "import fontTools.subset" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed)
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()
find_program(FONT_PYTHON NAMES python3 python PATHS /usr/bin /usr/local/bin VALIDATOR has_font_tools)
if(NOT FONT_PYTHON)
  message(FATAL_ERROR "No Python with fontTools: install it (Debian: python3-fonttools; else pip install fonttools).")
endif()

set(font_folder "${CMAKE_BINARY_DIR}/fonts")
set(cuts
  RecordSerif-Regular=${serif}/400Regular/SourceSerif4_400Regular.ttf
  RecordSerif-SemiBold=${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf
  RecordSans-Regular=${sans}/400Regular/SourceSans3_400Regular.ttf
  RecordSans-SemiBold=${sans}/600SemiBold/SourceSans3_600SemiBold.ttf)
set(font_files "")
foreach(cut IN LISTS cuts)
  string(REGEX REPLACE "=.*" "" name "${cut}")
  list(APPEND font_files "${font_folder}/${name}.ttf" "${font_folder}/${name}.kern")
endforeach()

add_custom_command(OUTPUT ${font_files}
  COMMAND "${FONT_PYTHON}" "${CMAKE_CURRENT_SOURCE_DIR}/cmake/bake_fonts.py" "${font_folder}" ${cuts}
  DEPENDS cmake/bake_fonts.py COMMENT "Baking the fonts" VERBATIM)

embed_assets(onrecord_fonts FUNCTION embedded_font_file HEADER view/embedded_font.h ROOT "${font_folder}"
             FILES ${font_files})
