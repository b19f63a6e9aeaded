// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SourceContext.h"

namespace ui {

ErrorContext contextOf(const patchbay::Source::Identity &source, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
    context.world = source.world;
    context.account = source.accountName;
    context.isEnvironment = source.isEnvironment;
    context.region = source.id.region;
    return context;
}

} // namespace ui
