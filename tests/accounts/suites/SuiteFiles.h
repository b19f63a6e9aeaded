// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <tl/expected.hpp>

namespace suites {

/// The reason, for the test's output.
template <typename T>
using Read = tl::expected<T, QString>;

/// A case, or why it can't be read: that is a failure of its own.
struct NamedCase {
    QString name;
    Read<QJsonObject> content;
};

/// The folder that CREDENTIAL_SUITES names, else the one beside this file.
QDir folder();

/// The cases of a file: an array, or the member "tests" of an object. One row that says why, when it can't be read.
/// A case has all of `needed` and nothing that is not in `needed`, `allowed` or a name: what is not understood can't be
/// held.
QList<NamedCase> casesIn(const QString &file, const QStringList &needed, const QStringList &allowed);

/// A case of a folder: the environment, the files and the traffic.
struct FolderCase {
    QString name;
    QProcessEnvironment environment; ///< HOME is within the case's own files
    QString files; ///< the folder that is the root of its files
    QJsonArray traffic; ///< empty: nothing is asked of anybody
    QJsonObject result; ///< "Ok" or "ErrorContains"

    bool operator==(const FolderCase &) const = default;
};
struct NamedFolderCase {
    QString name;
    Read<FolderCase> content;
};

QList<NamedFolderCase> foldersIn(const QString &suite);

} // namespace suites
