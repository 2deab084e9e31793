# The word lists of assets/lists as a C++ source, so that the engine needs no files: sets embedded_assets_source.
file(GLOB embedded_asset_files CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}/assets"
     "${CMAKE_CURRENT_SOURCE_DIR}/assets/lists/*.txt")
set(embedded_asset_paths ${embedded_asset_files})
list(TRANSFORM embedded_asset_paths PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/assets/")
string(REPLACE ";" "," embedded_asset_names "${embedded_asset_files}")
set(embedded_assets_source "${CMAKE_CURRENT_BINARY_DIR}/embedded_assets.cpp")
add_custom_command(
  OUTPUT "${embedded_assets_source}"
  COMMAND ${CMAKE_COMMAND} "-DROOT=${CMAKE_CURRENT_SOURCE_DIR}/assets" "-DOUT=${embedded_assets_source}"
          "-DFILES=${embedded_asset_names}" -P "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_assets.cmake"
  DEPENDS ${embedded_asset_paths} "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_assets.cmake"
  VERBATIM)
