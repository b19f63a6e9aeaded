// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SourceContext.h"

#include "text/Isolate.h"

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

} // namespace ui
