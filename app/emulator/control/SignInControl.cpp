// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/SignInControl.h"

#include "emulator/identity/RandomText.h"
#include "emulator/model/Shape.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr int aYear = 366 * 24 * 3600;

Answer error(const Refusal &refusal)
{
    return jsonAnswer(400, {{u"error"_s, refusal.message}});
}

QJsonObject rulesOf(const SignInRules &rules)
{
    return {{u"accessTokenSeconds"_s, rules.accessTokenSeconds},
            {u"sessionSeconds"_s, rules.sessionSeconds},
            {u"deviceCodeSeconds"_s, rules.deviceCodeSeconds},
            {u"interval"_s, rules.interval},
            {u"refreshTokens"_s, rules.refreshTokens},
            {u"declines"_s, rules.declines},
            {u"mfaCode"_s, rules.mfaCode},
            {u"takesCodeOnce"_s, rules.takesCodeOnce}};
}

} // namespace

SignInControl::SignInControl(SignIn &signIn)
    : m_signIn(signIn)
{
}

std::optional<Answer> SignInControl::answer(const QByteArray &asked, const QJsonObject &wanted)
{
    if (asked == "GET sign-in")
        return show();
    if (asked == "POST sign-in")
        return change(wanted);
    if (asked == "POST roles")
        return setRole(wanted);
    if (asked == "POST web-identity")
        return newWebIdentity(wanted);
    return {};
}

Answer SignInControl::show() const
{
    QJsonObject requests;
    const QMap<QString, int> &counts = m_signIn.state().requests;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        requests.insert(count.key(), count.value());
    QJsonObject shown = rulesOf(m_signIn.state().rules);
    shown.insert(u"requests"_s, requests);
    return jsonAnswer(200, shown);
}

Answer SignInControl::change(const QJsonObject &wanted)
{
    static const Shape shape = Shape::structure({
        {u"accessTokenSeconds"_s, Shape::integer(0, aYear)},
        {u"sessionSeconds"_s, Shape::integer(0, aYear)},
        {u"deviceCodeSeconds"_s, Shape::integer(0, aYear)},
        {u"interval"_s, Shape::integer(0, 60)},
        {u"refreshTokens"_s, Shape::boolean()},
        {u"declines"_s, Shape::boolean()},
        {u"mfaCode"_s, Shape::text(6, 6, "[0-9]*")},
        {u"takesCodeOnce"_s, Shape::boolean()},
        {u"endSessions"_s, Shape::boolean()},
    });
    if (const auto refusal = refusalFor(wanted, shape))
        return error(*refusal);
    SignInRules &rules = m_signIn.state().rules;
    rules.accessTokenSeconds = wanted.value(u"accessTokenSeconds"_s).toInteger(rules.accessTokenSeconds);
    rules.sessionSeconds = wanted.value(u"sessionSeconds"_s).toInteger(rules.sessionSeconds);
    rules.deviceCodeSeconds = wanted.value(u"deviceCodeSeconds"_s).toInteger(rules.deviceCodeSeconds);
    rules.interval = wanted.value(u"interval"_s).toInt(rules.interval);
    rules.refreshTokens = wanted.value(u"refreshTokens"_s).toBool(rules.refreshTokens);
    rules.declines = wanted.value(u"declines"_s).toBool(rules.declines);
    rules.mfaCode = wanted.value(u"mfaCode"_s).toString(rules.mfaCode);
    rules.takesCodeOnce = wanted.value(u"takesCodeOnce"_s).toBool(rules.takesCodeOnce);
    if (wanted.value(u"endSessions"_s).toBool())
        m_signIn.endSessions();
    return show();
}

Answer SignInControl::setRole(const QJsonObject &wanted)
{
    static const Shape shape = Shape::structure({
        {u"arn"_s, Shape::text(1, 200, "arn:aws:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]+"), true},
        {u"trusts"_s, Shape::list(Shape::text(1, 200), 100)},
        {u"externalId"_s, Shape::text(0, 200)},
        {u"needsMfa"_s, Shape::boolean()},
        {u"trustsWebIdentity"_s, Shape::boolean()},
    });
    if (const auto refusal = refusalFor(wanted, shape))
        return error(*refusal);
    Role role{.arn = wanted.value(u"arn"_s).toString(),
              .externalId = wanted.value(u"externalId"_s).toString(),
              .needsMfa = wanted.value(u"needsMfa"_s).toBool(),
              .trustsWebIdentity = wanted.value(u"trustsWebIdentity"_s).toBool()};
    const QJsonArray trusts = wanted.value(u"trusts"_s).toArray();
    for (const QJsonValue &trusted : trusts)
        role.trusts += trusted.toString();
    m_signIn.roles().set(role);
    return jsonAnswer(200, {});
}

Answer SignInControl::newWebIdentity(const QJsonObject &wanted)
{
    static const Shape shape =
        Shape::structure({{u"subject"_s, Shape::text(1, 200)}, {u"seconds"_s, Shape::integer(0, aYear)}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(*refusal);
    const QString token = u"emulated.web."_s + randomText(80);
    m_signIn.state().webIdentities.add(token, wanted.value(u"subject"_s).toString(u"ada"_s),
                                       wanted.value(u"seconds"_s).toInteger(3600));
    return jsonAnswer(200, {{u"token"_s, token}});
}

} // namespace emulator
