"""emvqr for Conan 2: `conan create cmake/packaging/conan`. Without options it is headers alone, and needs nothing."""

import os

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir
from conan.tools.gnu import PkgConfigDeps

required_conan_version = ">=2.0"


class EmvqrConan(ConanFile):
    name = "emvqr"
    version = "0.1.0"  # a test holds it against the project's
    description = "KHQR and every EMVCo merchant-presented QR: read, check, write, edit, draw, scan"
    license = "Apache-2.0"
    topics = ("khqr", "emvco", "qr", "payment", "header-only")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {
        "with_image": [True, False],
        "with_alipayplus": [True, False],
        "with_c": [True, False],
        "with_tool": [True, False],
        "fPIC": [True, False],
    }
    default_options = {
        "with_image": False,
        "with_alipayplus": False,
        "with_c": False,
        "with_tool": False,
        "fPIC": True,
    }

    def export_sources(self):
        root = os.path.join(self.recipe_folder, "..", "..", "..")
        for pattern in ("CMakeLists.txt", "LICENSE", "CHANGELOG.md", "cmake/*", "include/*", "src/*", "tests/conformance/vectors/*"):
            copy(self, pattern, root, self.export_sources_folder)

    def config_options(self):
        if self.settings.os == "Windows":
            del self.options.fPIC

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        if self.options.with_image:
            self.requires("libjpeg/9e")
            self.requires("libpng/[>=1.6 <2]")
            self.requires("libqrencode/4.1.1")
            self.requires("zxing-cpp/2.2.1")
        if self.options.with_alipayplus:
            self.requires("re2/20230301")
        if self.options.with_tool:
            self.requires("cli11/2.3.2")
            self.requires("fmt/10.2.1")
            self.requires("nlohmann_json/3.11.3")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.23]")
        if self.options.with_image or self.options.with_alipayplus:
            self.tool_requires("pkgconf/[>=2 <3]")

    def validate(self):
        check_min_cppstd(self, 17)
        if self.options.with_tool and not self.options.with_image:
            raise ConanInvalidConfiguration("with_tool needs with_image")

    def package_id(self):
        # The headers are the same everywhere.
        options = self.info.options
        if not (options.with_image or options.with_alipayplus or options.with_c):
            self.info.clear()

    def generate(self):
        toolchain = CMakeToolchain(self)
        for name in ("image", "alipayplus", "c"):
            toolchain.cache_variables["EMVQR_" + name.upper()] = bool(self.options.get_safe("with_" + name))
        toolchain.cache_variables["EMVQR_CLI"] = bool(self.options.with_tool)
        toolchain.cache_variables["EMVQR_TESTS"] = False
        toolchain.cache_variables["EMVQR_RSVG"] = "OFF"
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        # Conan writes its own for whoever uses the package.
        for folder in ("lib/cmake", "lib/pkgconfig", "share/cmake", "share/pkgconfig"):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "emvqr")
        core = self.cpp_info.components["emvqr"]
        core.set_property("cmake_target_name", "emvqr::emvqr")
        core.set_property("pkg_config_name", "emvqr")
        core.bindirs = []
        core.libdirs = []
        if self.options.with_image:
            image = self._library("image", ["emvqr"])
            image.requires += ["libjpeg::libjpeg", "libpng::libpng", "libqrencode::libqrencode", "zxing-cpp::zxing-cpp"]
        if self.options.with_alipayplus:
            self._library("alipayplus", ["emvqr"]).requires += ["re2::re2"]
        if self.options.with_c:
            self._library("c", [])
            if self.options.with_image:
                self._library("image_c", ["c", "image"])
        if self.options.with_tool:
            self.cpp_info.components["tool"].requires = ["cli11::cli11", "fmt::fmt", "nlohmann_json::nlohmann_json", "image"]

    def _library(self, name, requires):
        component = self.cpp_info.components[name]
        component.set_property("cmake_target_name", "emvqr::" + name)
        component.set_property("pkg_config_name", "emvqr-" + name.replace("_", "-"))
        component.libs = ["emvqr_" + name]
        component.requires = requires
        return component
