// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/SignInPages.h"

#include "emulator/identity/RandomText.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr qint64 codeSeconds = 600;

Answer page(int status, const QString &content)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type"_ba, "text/html; charset=utf-8"_ba},
                      {"Content-Security-Policy"_ba, "default-src 'none'"_ba}};
    answer.body = u"<!DOCTYPE html><html><head><title>Sign in to the emulator</title></head><body>%1</body></html>\n"_s
                      .arg(content)
                      .toUtf8();
    return answer;
}

Answer sentence(int status, const QString &text)
{
    return page(status, u"<p>%1</p>"_s.arg(text.toHtmlEscaped()));
}

/// Of this page, as the browser says; programs that stand in for a person say nothing.
bool isOwnForm(const Request &request)
{
    const QByteArray origin = aws::headerValue(request.headers, "Origin");
    return origin.isNull() || origin == "http://" + aws::headerValue(request.headers, "Host");
}

/// A native program takes any port that is free (RFC 8252 section 7.3).
bool isRegistered(const RegisteredClient &client, const QUrl &redirect)
{
    QUrl withoutPort = redirect;
    withoutPort.setPort(-1);
    return redirect.scheme() == "http"_L1 && redirect.host() == "127.0.0.1"_L1
        && std::any_of(client.redirectUris.begin(), client.redirectUris.end(),
                       [&withoutPort](const QString &uri) { return QUrl(uri) == withoutPort; });
}

} // namespace

SignInPages::SignInPages(SignInState &state)
    : m_state(state)
{
}

std::optional<Answer> SignInPages::answer(const Request &request)
{
    const Target target = targetOf(request.target);
    if (request.method == "GET" && target.path == startPath.toLatin1())
        return sentence(200, u"People sign in here with a program's help: it brings them to a page of their own."_s);
    if (request.method == "GET" && target.path == "/device")
        return askForDevice(formOf(target.query));
    if (request.method == "POST" && target.path == "/device")
        return isOwnForm(request) ? approve(formOf(request.body)) : sentence(403, u"This is another site's form."_s);
    if (request.method == "GET" && target.path == "/authorize")
        return authorize(formOf(target.query));
    return {};
}

Answer SignInPages::askForDevice(const Form &form)
{
    const QString code = form.value(u"user_code"_s).toHtmlEscaped();
    return page(200,
                u"<form method=\"post\" action=\"/device\"><p><label>Code <input name=\"user_code\" value=\"%1\">"
                "</label></p><p><button name=\"answer\" value=\"allow\">Allow</button> "
                "<button name=\"answer\" value=\"deny\">Deny</button></p></form>"_s.arg(code));
}

Answer SignInPages::approve(const Form &form)
{
    const auto *code = m_state.userCodes.find(form.value(u"user_code"_s).trimmed().toUpper());
    auto *device = code && !code->hasExpired() ? m_state.devices.find(code->thing) : nullptr;
    if (!device)
        return sentence(404, u"There is no such code, or it has expired."_s);
    const bool isAllowed = form.value(u"answer"_s) == "allow"_L1;
    device->thing.state = isAllowed ? Device::State::Approved : Device::State::Declined;
    return sentence(200, isAllowed ? u"Approved. You can close this window."_s : u"Declined."_s);
}

Answer SignInPages::authorize(const Form &form)
{
    const QString clientId = form.value(u"client_id"_s);
    const auto *client = m_state.clients.find(clientId);
    const QUrl redirect(form.value(u"redirect_uri"_s), QUrl::StrictMode);
    if (!client || client->hasExpired() || !isRegistered(client->thing, redirect))
        return sentence(400, u"This program has not registered, or not with this redirect URI."_s);
    const bool isInOrder = form.value(u"response_type"_s) == "code"_L1
        && form.value(u"code_challenge_method"_s) == "S256"_L1 && !form.value(u"code_challenge"_s).isEmpty();
    if (!isInOrder)
        return sentence(400, u"This is not a request for an authorization code with a challenge of S256."_s);

    QUrlQuery query;
    if (m_state.rules.declines) {
        query.addQueryItem(u"error"_s, u"access_denied"_s);
    } else {
        const QString code = u"emulated-code-"_s + randomText(48);
        m_state.codes.add(code, {clientId, form.value(u"code_challenge"_s), form.value(u"redirect_uri"_s)},
                          codeSeconds);
        query.addQueryItem(u"code"_s, code);
    }
    query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(form.value(u"state"_s))));
    QUrl back = redirect;
    back.setQuery(query);
    Answer answer = sentence(302, u"Signed in."_s);
    answer.headers.push_back({"Location"_ba, back.toEncoded()});
    return answer;
}

} // namespace emulator
