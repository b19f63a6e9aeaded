// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace aws {

/// The texts of an XML answer by the path of their element below the root: "AssumeRoleResult/Credentials/Expiration".
/// Namespaces and attributes say nothing here; of elements of one path the first counts. An answer is no place for a
/// document type: none is read, so that there are no entities to expand. Caps: 32 levels, 1,000 elements.
class XmlAnswer final {
public:
    /// Why an answer cannot be read, in words that quote nothing of it.
    static tl::expected<XmlAnswer, QString> parse(const QByteArray &body);

    const QString &root() const { return m_root; }
    /// Empty where there is none.
    QString text(const QString &path) const { return m_texts.value(path); }
    /// The same, taken out of here: a secret's only copy.
    QString take(const QString &path) { return m_texts.take(path); }
    /// The first of the texts whose path ends with "/name" or is it.
    QString anyText(const QString &name) const;

private:
    QString m_root;
    QMap<QString, QString> m_texts;
};

} // namespace aws
