// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/CallerWords.h"

#include "ivs/Operations.h"
#include "text/Isolate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallerWords)
};

using ivs::ReadAnswer;

QString wordOf(const QString &what, ReadAnswer answer)
{
    switch (answer) {
    case ReadAnswer::Untried:
        return text::filled(Words::tr("%1: untried"), what);
    case ReadAnswer::Works:
        return text::filled(Words::tr("%1 ✓"), what);
    case ReadAnswer::NotAllowed:
        return text::filled(Words::tr("%1 ✗ not allowed"), what);
    case ReadAnswer::Failed:
        return text::filled(Words::tr("%1 ✗ failed"), what);
    }
    Q_UNREACHABLE();
}

/// IAM Identity Center makes a role of each permission set, "AWSReservedSSO_Operator_0123456789abcdef" (IAM Identity
/// Center User Guide, "Referencing permission sets"): what a person calls it. Another role as it is.
QString permissionSetOr(const QString &role)
{
    static const QRegularExpression made(u"^AWSReservedSSO_(.+)_[0-9a-f]{16}$"_s);
    const auto match = made.match(role);
    return match.hasMatch() ? match.captured(1) : role;
}

} // namespace

QString callerName(const QString &arn)
{
    const QString name = arn.section(u':', 5);
    const QString first = name.section(u'/', 1, 1);
    if (name.startsWith("assumed-role/"_L1))
        return text::filled(Words::tr("role %1"), permissionSetOr(first));
    if (name.startsWith("user/"_L1))
        return text::filled(Words::tr("user %1"), name.section(u'/', -1));
    return name == "root"_L1 ? Words::tr("the account’s root user") : name;
}

QString awsAccountName(const QString &digits)
{
    return digits.size() == 12 ? digits.left(4) + u' ' + digits.mid(4, 4) + u' ' + digits.mid(8) : digits;
}

QString callerSentence(const accounts::Caller &caller)
{
    return text::filled(Words::tr("Signed in as %1, account %2."), callerName(caller.arn),
                        awsAccountName(caller.account));
}

QString readsSentence(const ivs::ReadAnswers &answers)
{
    return QStringList{
        wordOf(Words::tr("list"), answers.list),          wordOf(Words::tr("read"), answers.read),
        wordOf(Words::tr("stages"), answers.stages),      wordOf(Words::tr("participants"), answers.participants),
        wordOf(Words::tr("rebind"), ReadAnswer::Untried), wordOf(Words::tr("make"), ReadAnswer::Untried),
        wordOf(Words::tr("delete"), ReadAnswer::Untried)}
        .join(u"   "_s);
}

QString iamPolicy(PolicyRights rights)
{
    QJsonArray actions;
    for (const aws::Operation &operation : ivs::operations::inUse) {
        if (rights == PolicyRights::Full || operation.access == aws::Operation::Access::Read)
            actions.append(u"ivs:"_s + QLatin1StringView(operation.name));
    }
    const QJsonObject statement{{u"Effect"_s, u"Allow"_s}, {u"Action"_s, actions}, {u"Resource"_s, u"*"_s}};
    const QJsonObject policy{{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray{statement}}};
    return QString::fromUtf8(QJsonDocument(policy).toJson());
}

} // namespace ui
