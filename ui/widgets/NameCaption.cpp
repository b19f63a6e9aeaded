// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/NameCaption.h"

#include "text/Isolate.h"

using namespace Qt::StringLiterals;

namespace ui {

QString nameCaption(const QString &name, const QFontMetrics &metrics, int characters)
{
    return shortName(name, metrics, characters).replace(u'&', "&&"_L1);
}

QString shortName(const QString &name, const QFontMetrics &metrics, int characters)
{
    return text::isolated(metrics.elidedText(name, Qt::ElideMiddle, metrics.averageCharWidth() * characters));
}

} // namespace ui
