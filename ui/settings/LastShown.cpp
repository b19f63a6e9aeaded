// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/LastShown.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <QStringList>

namespace ui {

namespace {

constexpr QChar between = u'/';

} // namespace

void keepShown(files::Settings &settings, const QList<patchbay::SourceId> &sources)
{
    QStringList texts;
    for (const patchbay::SourceId &source : sources)
        texts += source.account.toString(QUuid::WithoutBraces) + between + source.region;
    settings.setValue(lastSourcesKey, texts.join(u' '));
    if (sources.isEmpty())
        return;
    settings.setValue(lastAccountKey, sources.first().account);
    settings.setValue(lastRegionKey, sources.first().region);
}

QList<patchbay::SourceId> lastShown(const files::Settings &settings)
{
    QList<patchbay::SourceId> sources;
    const QStringList texts = settings.value(lastSourcesKey).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        const patchbay::SourceId source{QUuid::fromString(text.section(between, 0, 0)), text.section(between, 1)};
        if (!source.isNull() && !source.region.isEmpty())
            sources += source;
    }
    const patchbay::SourceId only{settings.value(lastAccountKey).toUuid(), settings.value(lastRegionKey).toString()};
    if (sources.isEmpty() && !only.isNull())
        sources += only;
    return sources;
}

} // namespace ui
