// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <map>

namespace accounts {

/// Which of AWS's two shared files.
enum class SharedFileKind { Config, Credentials };

/// The settings of one section of AWS's shared files. Any of them may be a secret, also one whose name is mistyped, so
/// that all are kept in memory that is overwritten.
class SectionSettings final {
public:
    struct Setting {
        aws::Secret value;
        SharedFileKind file = SharedFileKind::Config;
        int line = 0; ///< from 1

        bool operator==(const Setting &) const = default;
    };

    /// In the place of one of that name.
    void set(const QString &name, Setting setting) { m_settings.insert_or_assign(name, std::move(setting)); }
    /// Those of another section in the place of ours of the same name.
    void take(const SectionSettings &others);

    /// Set, and not to nothing.
    bool has(const QString &name) const;
    /// What no secret is; empty: it is not set.
    QString text(const QString &name) const;
    aws::Secret secret(const QString &name) const;
    /// "true", in any case.
    bool isTrue(const QString &name) const;
    /// Whether it is set in that file.
    bool isOf(const QString &name, SharedFileKind file) const;
    /// The same with a sum in place of each value that this program reads as a secret, or doesn't read: a value can be
    /// told from another one, and from none, and not be read any more.
    SectionSettings withoutSecrets() const;
    /// What stands indented below a name: "s3 =", and a line for each.
    std::map<QString, QString> nested(const QString &name) const;

    const std::map<QString, Setting> &all() const { return m_settings; }

    bool operator==(const SectionSettings &) const = default;

private:
    std::map<QString, Setting> m_settings; ///< by name, in lower case
};

} // namespace accounts
