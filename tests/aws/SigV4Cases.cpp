// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SigV4Cases.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace sigv4cases {

namespace {

constexpr std::array extensions = {"req"_L1, "creq"_L1, "sts"_L1, "authz"_L1};
constexpr QByteArrayView algorithm = "AWS4-HMAC-SHA256";

tl::unexpected<QString> unusable(const QString &why)
{
    return tl::unexpected<QString>(why);
}

/// Suites come with either kind of line end; a request's body is left as it is.
QByteArray withoutCarriageReturns(QByteArray text)
{
    return text.replace("\r\n", "\n");
}

/// Adds the header of one line; a line that starts with white space goes on with the header before it (RFC
/// 7230, 3.2.4).
bool addHeader(aws::HttpHeaders &headers, const QByteArray &line)
{
    if (line.startsWith(' ') || line.startsWith('\t')) {
        if (headers.empty())
            return false;
        headers.back().value += ' ' + line.trimmed();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    headers.push_back({line.first(colon), line.sliced(colon + 1)});
    return true;
}

tl::expected<aws::sigv4::Request, QString> parseRequest(const QByteArray &bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype lf = bytes.indexOf("\n\n");
    const bool isCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
    const qsizetype endOfHead = isCrlf ? crlf : (lf >= 0 ? lf : bytes.size());
    QByteArrayList lines = withoutCarriageReturns(bytes.first(endOfHead)).split('\n');

    // The path may hold spaces: the target is all between the method and the version.
    const QByteArray first = lines.takeFirst();
    const qsizetype afterMethod = first.indexOf(' ');
    const qsizetype beforeVersion = first.lastIndexOf(" HTTP/");
    if (afterMethod <= 0 || beforeVersion <= afterMethod)
        return unusable(u"the request has no request line"_s);

    aws::sigv4::Request request;
    request.method = first.first(afterMethod);
    request.target = first.sliced(afterMethod + 1, beforeVersion - afterMethod - 1);
    for (const QByteArray &line : std::as_const(lines)) {
        if (!line.trimmed().isEmpty() && !addHeader(request.headers, line))
            return unusable(u"the request has a header line without a name: "_s + QString::fromUtf8(line));
    }
    request.body = bytes.sliced(qMin(bytes.size(), endOfHead + (isCrlf ? 4 : 2)));
    return request;
}

/// Takes time and scope from the string to sign, "…\n20150830T123600Z\n20150830/us-east-1/service/aws4_request\n…".
bool readScope(Case &each)
{
    const QByteArrayList lines = each.stringToSign.split('\n');
    const QByteArrayList scope = lines.value(2).split('/');
    if (lines.size() != 4 || lines.first() != algorithm || scope.size() != 4)
        return false;
    each.scope = {scope.at(1), scope.at(2)};
    each.time = QDateTime::fromString(QString::fromLatin1(lines.at(1)), u"yyyyMMdd'T'HHmmss'Z'"_s);
    each.time.setTimeZone(QTimeZone::utc());
    return each.time.isValid();
}

/// Takes the access key from "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/…".
bool readAccessKey(Case &each)
{
    constexpr QByteArrayView before = "AWS4-HMAC-SHA256 Credential=";
    const qsizetype slash = each.authorization.indexOf('/');
    if (!each.authorization.startsWith(before) || slash < before.size())
        return false;
    each.accessKeyId = QString::fromLatin1(each.authorization.first(slash).sliced(before.size()));
    return true;
}

CaseResult readCase(const QString &stem)
{
    QHash<QLatin1StringView, QByteArray> contents;
    for (const QLatin1StringView extension : extensions) {
        QFile file(stem + u'.' + extension);
        if (!file.open(QIODevice::ReadOnly))
            return unusable(file.fileName() + u": "_s + file.errorString());
        contents[extension] = file.readAll();
        if (contents[extension].isEmpty())
            return unusable(file.fileName() + u" is empty"_s);
    }
    const auto request = parseRequest(contents["req"_L1]);
    if (!request)
        return unusable(stem + u": "_s + request.error());
    Case result;
    result.request = *request;
    result.canonicalRequest = withoutCarriageReturns(contents["creq"_L1]).trimmed();
    result.stringToSign = withoutCarriageReturns(contents["sts"_L1]).trimmed();
    result.authorization = contents["authz"_L1].trimmed();
    if (!readScope(result))
        return unusable(stem + u".sts is no string to sign"_s);
    if (!readAccessKey(result))
        return unusable(stem + u".authz is no authorization"_s);
    return result;
}

void collect(const QDir &root, const QDir &folder, QList<NamedCase> &cases)
{
    const QString own = root.relativeFilePath(folder.absolutePath());
    if (!folder.isReadable()) {
        cases.append({own, unusable(folder.absolutePath() + u" cannot be read"_s)});
        return;
    }
    QSet<QString> stems;
    const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    for (const QFileInfo &file : files) {
        if (std::find(extensions.begin(), extensions.end(), file.suffix()) != extensions.end())
            stems.insert(folder.absoluteFilePath(file.completeBaseName()));
    }
    QStringList sorted(stems.begin(), stems.end());
    sorted.sort();
    for (const QString &stem : std::as_const(sorted))
        cases.append({root.relativeFilePath(stem), readCase(stem)});

    const QStringList below = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (below.isEmpty() && stems.isEmpty() && folder != root)
        cases.append({own, unusable(folder.absolutePath() + u" holds no case"_s)});
    for (const QString &name : below)
        collect(root, QDir(folder.absoluteFilePath(name)), cases);
}

} // namespace

QList<NamedCase> casesIn(const QDir &folder)
{
    QList<NamedCase> cases;
    if (folder.exists())
        collect(folder, folder, cases);
    return cases;
}

} // namespace sigv4cases
