// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SuiteFiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace suites {

namespace {

tl::unexpected<QString> unusable(const QString &path, const QString &why)
{
    return tl::unexpected<QString>(path + u": "_s + why);
}

Read<QJsonDocument> documentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull())
        return unusable(path, error.errorString());
    return document;
}

Read<QJsonObject> objectOf(const QString &path)
{
    const auto document = documentOf(path);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isObject())
        return unusable(path, u"no object"_s);
    return document->object();
}

QString nameOf(const QJsonObject &object, int number)
{
    const QString name = object[u"name"_s].toString(object[u"docs"_s].toString());
    return QString::number(number) + u' ' + name;
}

Read<QJsonObject> checked(const QJsonObject &object, const QStringList &needed, const QStringList &allowed)
{
    for (const QString &member : needed) {
        if (!object.contains(member))
            return tl::unexpected(u"the case has no member "_s + member);
    }
    const QStringList known = needed + allowed + QStringList{u"name"_s, u"docs"_s};
    const QStringList members = object.keys();
    for (const QString &member : members) {
        if (!known.contains(member))
            return tl::unexpected(u"nothing is known of the member "_s + member);
    }
    return object;
}

Read<FolderCase> folderCase(const QDir &folder)
{
    const auto environment = objectOf(folder.filePath(u"env.json"_s));
    const auto traffic = objectOf(folder.filePath(u"http-traffic.json"_s));
    const auto test = objectOf(folder.filePath(u"test-case.json"_s));
    for (const auto &each : {environment, traffic, test}) {
        if (!each)
            return tl::unexpected(each.error());
    }
    const QJsonObject result = (*test)[u"result"_s].toObject();
    if (!(*traffic)[u"events"_s].isArray())
        return unusable(folder.path(), u"the traffic has no events"_s);
    if (result.size() != 1 || !(result.contains(u"Ok"_s) || result.contains(u"ErrorContains"_s)))
        return unusable(folder.path(), u"the result is neither Ok nor ErrorContains"_s);
    FolderCase read{folder.dirName(), {}, folder.filePath(u"fs"_s), (*traffic)[u"events"_s].toArray(), result};
    for (auto it = environment->begin(); it != environment->end(); ++it) {
        if (!it.value().isString())
            return unusable(folder.path(), u"no text in the variable "_s + it.key());
        const bool isHome = it.key() == u"HOME";
        read.environment.insert(it.key(), (isHome ? read.files : QString()) + it.value().toString());
    }
    return read;
}

} // namespace

QDir folder()
{
    const QString chosen = qEnvironmentVariable("CREDENTIAL_SUITES");
    return QDir(chosen.isEmpty() ? QStringLiteral(OWN_CREDENTIAL_SUITES) : chosen);
}

QList<NamedCase> casesIn(const QString &file, const QStringList &needed, const QStringList &allowed)
{
    const auto document = documentOf(folder().filePath(file));
    if (!document)
        return {{file, tl::unexpected(document.error())}};
    const QJsonArray array = document->isArray() ? document->array() : document->object()[u"tests"_s].toArray();
    QList<NamedCase> cases;
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        cases.append({nameOf(object, static_cast<int>(cases.size()) + 1), checked(object, needed, allowed)});
    }
    if (cases.isEmpty())
        cases.append({file, tl::unexpected<QString>(u"holds no case"_s)});
    return cases;
}

QList<NamedFolderCase> foldersIn(const QString &suite)
{
    const QDir dir(folder().filePath(suite));
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QList<NamedFolderCase> cases;
    for (const QString &name : names)
        cases.append({name, folderCase(QDir(dir.filePath(name)))});
    if (cases.isEmpty())
        cases.append({suite, tl::unexpected<QString>(dir.path() + u" holds no case"_s)});
    return cases;
}

} // namespace suites
