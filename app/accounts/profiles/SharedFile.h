// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/SectionSettings.h"

#include <QByteArray>

#include <vector>

namespace accounts {

/// A line of AWS's shared files that is not understood. What stands in it is left out; the rest counts.
struct LineProblem {
    enum class Kind {
        OutsideSection, ///< a setting before the first section
        NothingToContinue, ///< indented, and no setting stands before it
        NoEqualsSign,
        NoName, ///< nothing before the equals sign
        BadName, ///< what stands before it can't be the name of a setting
        NoClosingBracket, ///< of a section's name; what follows belongs to no section
        AfterBracket, ///< text after a section's name, which counts all the same
        BadSectionName, ///< `section` can't be the name of one: an odd character, or a blank that is not in quotes
        UnknownSection, ///< `section` is none that is read from this file
        NotText, ///< not UTF-8, or a zero within
    };
    Kind kind = Kind::NoEqualsSign;
    SharedFileKind file = SharedFileKind::Config;
    int line = 0; ///< from 1
    QString section = {}; ///< what stands between the brackets, shortened; of settings nothing, as it may be a secret

    bool operator==(const LineProblem &) const = default;
};

struct SharedSection {
    enum class Kind {
        Profile,
        DefaultProfile, ///< of the config file, without the word "profile": gives way to one that has it
        LooseProfile, ///< of the credentials file, with a blank: a profile when the config file has one of that name
        SsoSession,
        Services,
    };
    Kind kind = Kind::Profile;
    QString name;
    int line = 0; ///< the first with that name
    SectionSettings settings = {};

    bool operator==(const SharedSection &) const = default;
};

/// One of AWS's shared files as the CLI and the SDKs read them: AWS SDKs and Tools Reference Guide, "Shared config and
/// credentials files"; where that says nothing as botocore/configloader.py with Python's configparser does (quoted
/// names, indented sections), and as the SDK for Rust (comments behind values). Other than they it goes on behind a
/// line that it does not understand.
struct SharedFile {
    std::vector<SharedSection> sections; ///< in their order, none twice of one kind and name
    std::vector<LineProblem> problems; ///< in the order of lines, the first `mostProblems`
    int problemsLeftOut = 0;

    static constexpr int mostProblems = 100;
    /// More is not read: it is no file that a person or a tool of theirs keeps.
    static constexpr qint64 largest = qint64(4) * 1024 * 1024;

    static SharedFile of(QByteArrayView content, SharedFileKind kind);

    bool operator==(const SharedFile &) const = default;
};

} // namespace accounts
