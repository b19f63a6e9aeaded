# NOT RUN where it was written: see README.md. Two installers: NSIS for people, MSI (WiX) for administrators.
set(CPACK_GENERATOR NSIS WIX)
set(CPACK_PACKAGE_INSTALL_DIRECTORY "IVS Patchbay")
set(CPACK_PACKAGE_EXECUTABLES ivs-patchbay "IVS Patchbay")
set(CPACK_PACKAGE_FILE_NAME "ivs-patchbay-${PROJECT_VERSION}-windows-x64")
# Qt's libraries come with the program; the emulator uses them too.
set(CPACK_COMPONENT_PATCHBAY_REQUIRED ON)
set(CPACK_COMPONENT_EMULATOR_DEPENDS patchbay)
set(ico ${PROJECT_BINARY_DIR}/packaging/windows/ivs-patchbay.ico)

set(CPACK_NSIS_PACKAGE_NAME "IVS Patchbay")
set(CPACK_NSIS_DISPLAY_NAME "IVS Patchbay ${PROJECT_VERSION}")
set(CPACK_NSIS_MUI_ICON ${ico})
set(CPACK_NSIS_MUI_UNIICON ${ico})
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\ivs-patchbay.exe")
set(CPACK_NSIS_URL_INFO_ABOUT ${PATCHBAY_HOMEPAGE})
set(CPACK_NSIS_HELP_LINK ${PATCHBAY_HOMEPAGE}/issues)
set(CPACK_NSIS_CONTACT "${CPACK_PACKAGE_CONTACT}")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_MODIFY_PATH OFF)

# Never change this: by it Windows knows a later version as an upgrade of an earlier one.
set(CPACK_WIX_UPGRADE_GUID 6E6B1C0E-5E0D-4F43-9E0A-2C1B7A6D9F31)
set(CPACK_WIX_PRODUCT_ICON ${ico})
set(CPACK_WIX_PROPERTY_ARPURLINFOABOUT ${PATCHBAY_HOMEPAGE})
set(CPACK_WIX_PROPERTY_ARPHELPLINK ${PATCHBAY_HOMEPAGE}/issues)
set(CPACK_WIX_PROGRAM_MENU_FOLDER ".")
# WiX takes a licence by its ending.
configure_file(${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_BINARY_DIR}/packaging/windows/LICENSE.txt COPYONLY)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_BINARY_DIR}/packaging/windows/LICENSE.txt)
