// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/StageDelegate.h"

#include "text/Isolate.h"
#include "text/NaturalKey.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"

#include <QComboBox>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A stage to choose: "main-a · On air · 9 of 12 places used".
struct Entry {
    std::string sortKey;
    QString arn;
    QString text;
};

QString textOf(const patchbay::Plant &plant, const patchbay::StageId &stage, const QString &name)
{
    QStringList parts{text::isolated(name)};
    const patchbay::StageMark mark = plant.markOf(stage.arn);
    if (mark == patchbay::StageMark::OnAir)
        parts += tallyWord(Tally::OnAir);
    else if (mark != patchbay::StageMark::None)
        parts += markWord(mark);
    parts += placesUsed(plant.placesOn(stage));
    return parts.join(u" · "_s);
}

/// In the order of names.
std::vector<Entry> entriesOf(const patchbay::Plant &plant, const patchbay::SourceId &source)
{
    std::vector<Entry> entries;
    for (const ivs::StageSummary &stage : plant.stagesOf(source)) {
        const QString name = stageName(plant, {source, stage.arn});
        entries.push_back({text::naturalKey(name), stage.arn, textOf(plant, {source, stage.arn}, name)});
    }
    std::ranges::sort(entries, [](const Entry &a, const Entry &b) {
        return a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.arn < b.arn;
    });
    return entries;
}

} // namespace

StageDelegate::StageDelegate(const patchbay::Plant &plant, int tallyRole, int sourceRole, QObject *parent)
    : ChoiceDelegate(tallyRole, parent)
    , m_plant(plant)
    , m_sourceRole(sourceRole)
{
}

void StageDelegate::fill(QComboBox &choices, const QModelIndex &index) const
{
    for (const Entry &entry : entriesOf(m_plant, index.data(m_sourceRole).value<patchbay::SourceId>()))
        choices.addItem(entry.text, entry.arn);
    choices.addItem(tr("No stage (detach)"), QString());
}

} // namespace ui
