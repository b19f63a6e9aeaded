// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SourceContext.h"

#include "patchbay/plant/Locality.h"
#include "text/Isolate.h"
#include "ui/words/CallerWords.h"

#include <QCoreApplication>

namespace ui {

ErrorContext contextOf(const patchbay::Source::Identity &identity, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
    context.world = identity.world;
    context.account = identity.accountName;
    context.isEnvironment = identity.isEnvironment;
    context.region = identity.id.region;
    return context;
}

QString sourceName(const patchbay::Source::Identity &identity)
{
    return sourceName(identity.accountName, identity.id.region);
}

QString sourceName(const QString &account, const QString &region)
{
    return text::filled(QCoreApplication::translate("ui::Sources", "%1 · %2"), account, region);
}

QString whoIsThere(const patchbay::Source &source)
{
    const patchbay::Source::Identity &identity = source.identity();
    const QString number = patchbay::Locality::of(source).awsAccount;
    QStringList parts;
    parts += number.isEmpty() ? identity.accountName
                              : text::filled(QCoreApplication::translate("ui::Sources", "%1, %2", "account and number"),
                                             identity.accountName, awsAccountName(number));
    if (!identity.signedInAs.isEmpty())
        parts += text::isolated(identity.signedInAs);
    parts += identity.id.region;
    return parts.join(QCoreApplication::translate("ui::Sources", " · "));
}

} // namespace ui
