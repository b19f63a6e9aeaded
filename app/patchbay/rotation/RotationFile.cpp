// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/rotation/RotationFile.h"

#include "files/WholeFile.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr int fileVersion = 1;
constexpr auto versionName = "version"_L1;
constexpr auto rotationsName = "rotations"_L1;

} // namespace

RotationFile::RotationFile(const QString &configDir)
    : m_path(QDir(configDir).filePath(u"key-rotations.json"_s))
{
    const auto content = files::read(m_path);
    if (content)
        read(*content);
    else if (content.error().kind != files::Error::Kind::NotThere)
        m_problem = content.error();
}

void RotationFile::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[versionName].toInt() != fileVersion || !root[rotationsName].isArray()) {
        m_problem = files::Error{files::Error::Kind::Other, u"its content is not understood"_s};
        return;
    }
    const QJsonArray rotations = root[rotationsName].toArray();
    for (const QJsonValue &value : rotations) {
        if (const auto rotation = keyRotationOf(value.toObject()))
            m_read.push_back(*rotation);
        else
            m_notUnderstood.append(value);
    }
}

files::Result<void> RotationFile::save(const std::vector<KeyRotation> &rotations)
{
    if (m_problem)
        return tl::unexpected(*m_problem);
    QJsonArray all = m_notUnderstood;
    for (const KeyRotation &rotation : rotations)
        all.append(written(rotation));
    return files::replace(m_path,
                          QJsonDocument(QJsonObject{{versionName, fileVersion}, {rotationsName, all}}).toJson());
}

} // namespace patchbay
