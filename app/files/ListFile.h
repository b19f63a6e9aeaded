// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <utility>
#include <vector>

/// Files of JSON that people keep, share and compare, and that may come from anybody: an object with a version, a few
/// members, and lists of objects that stand in a line each. They are read strictly: what is not understood whole is
/// refused whole, and nothing that stands in it gets lost by being written again.
namespace files {

/// Why such a file is refused, and where.
struct ListFault {
    enum class Kind {
        NotJson,
        NoVersion, ///< or one that never was: it is another program's
        NewerVersion,
        Missing, ///< a member that is needed
        WrongType, ///< of a member
        UnknownMember,
        NotUnderstood, ///< the value of a member
        TooLong, ///< the text of a member
        TooMany, ///< entries of a list
        Repeated, ///< another entry is about the same
    };
    Kind kind = Kind::NotJson;
    int line = 0; ///< of the file, where the entry begins; the first is 1
    QString member = {}; ///< its name; empty: the whole

    bool operator==(const ListFault &) const = default;
};

/// An object of such a file. Its members are taken one by one; the first fault is kept, and all that is asked for after
/// it is empty.
class ListEntry final {
public:
    ListEntry(QJsonObject object, int line);

    /// A text of at most that many characters; empty where there is none.
    QString text(const QString &name, qsizetype longest);
    /// The same of one that has to be there, and say something.
    QString neededText(const QString &name, qsizetype longest);
    /// For what the reader finds wrong in it.
    void refuse(ListFault::Kind kind, const QString &name);
    /// All that has to be taken was: what is left is unknown.
    void end();

    const std::optional<ListFault> &fault() const { return m_fault; }

private:
    QJsonObject m_left;
    int m_line;
    std::optional<ListFault> m_fault;
};

/// A file that was read as far as its lists.
class ListFile final {
public:
    /// `version`: the one and only that this program knows.
    static tl::expected<ListFile, ListFault> fromJson(const QByteArray &json, int version);

    /// The members of the whole, without its lists and version.
    ListEntry head(const QStringList &lists) const;
    /// Of the list with this name, which has to be there.
    tl::expected<std::vector<ListEntry>, ListFault> entries(const QString &name, qsizetype most) const;

private:
    QByteArray m_json;
    QJsonObject m_root;
};

/// The file of this version, members and lists, in that order; every entry in a line of its own.
QByteArray listFile(int version, const QJsonObject &head, const std::vector<std::pair<QString, QJsonArray>> &lists);

} // namespace files
