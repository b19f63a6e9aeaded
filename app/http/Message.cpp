// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Message.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace http {

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {100, "Continue"_ba},
        {200, "OK"_ba},
        {302, "Found"_ba},
        {400, "Bad Request"_ba},
        {401, "Unauthorized"_ba},
        {402, "Payment Required"_ba},
        {403, "Forbidden"_ba},
        {404, "Not Found"_ba},
        {405, "Method Not Allowed"_ba},
        {406, "Not Acceptable"_ba},
        {407, "Proxy Authentication Required"_ba},
        {408, "Request Timeout"_ba},
        {409, "Conflict"_ba},
        {410, "Gone"_ba},
        {411, "Length Required"_ba},
        {412, "Precondition Failed"_ba},
        {413, "Content Too Large"_ba},
        {414, "URI Too Long"_ba},
        {415, "Unsupported Media Type"_ba},
        {417, "Expectation Failed"_ba},
        {421, "Misdirected Request"_ba},
        {429, "Too Many Requests"_ba},
        {431, "Request Header Fields Too Large"_ba},
        {500, "Internal Server Error"_ba},
        {501, "Not Implemented"_ba},
        {502, "Bad Gateway"_ba},
        {503, "Service Unavailable"_ba},
        {504, "Gateway Timeout"_ba},
        {505, "HTTP Version Not Supported"_ba},
        {511, "Network Authentication Required"_ba},
    };
    return phrases.value(status);
}

bool isJson(const Request &request)
{
    const QByteArray value = aws::headerValue(request.headers, "Content-Type");
    if (value.isEmpty())
        return request.body.isEmpty();
    return value.split(';').constFirst().trimmed().toLower() == "application/json";
}

Answer jsonAnswer(int status, const QJsonObject &object)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type"_ba, "application/json"_ba}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace http
