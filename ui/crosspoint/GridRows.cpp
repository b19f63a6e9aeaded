// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/GridRows.h"

#include "text/Folding.h"
#include "text/NaturalKey.h"
#include "ui/tally/Tally.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::GridRows)
};

} // namespace

void GridRows::setFilter(const QString &typed)
{
    m_words = text::wordsOf(text::unquoted(typed));
}

void GridRows::setFolded(const QString &group, bool isFolded)
{
    if (isFolded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
}

int GridRows::rowOfGroup(const QString &group) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&group](const GridRow &each) { return each.isGroup() && each.group == group; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void GridRows::update()
{
    std::vector<Found> found;
    QHash<QString, std::string> groups;
    m_total = 0;
    m_withoutStage = 0;
    for (int row = 0; row < m_plant.rowCount(); ++row) {
        if (m_hasRow && !m_hasRow(row))
            continue;
        const ivs::IngestConfigurationSummary &summary = m_plant.at(row).summary;
        const patchbay::EncoderLabel label = m_plant.labelOf(summary.arn);
        ++m_total;
        m_withoutStage += summary.stageArn.isEmpty() ? 1 : 0;
        if (!groups.contains(label.group))
            groups.insert(label.group, text::naturalKey(label.group));
        GridRow listed{.encoder = m_plant.idAt(row), .title = encoderName(m_plant, summary), .group = label.group};
        if ((m_group && *m_group != label.group) || !isFound(summary, label, listed))
            continue;
        std::string name = text::naturalKey(listed.title);
        found.push_back({groups.value(label.group), std::move(name), std::move(listed)});
    }
    groups.remove(QString());
    m_groups = groups.keys();
    std::ranges::sort(m_groups, {}, [&groups](const QString &each) { return groups.value(each); });
    m_found = int(found.size());
    list(std::move(found));
}

bool GridRows::isFound(const ivs::IngestConfigurationSummary &summary, const patchbay::EncoderLabel &label,
                       const GridRow &row) const
{
    if (m_words.empty())
        return true;
    std::string key;
    const auto append = [&key](QStringView text) {
        text::appendFolded(key, text);
        key += '\n';
    };
    append(row.title);
    append(label.group);
    const patchbay::StageId stage{row.encoder.source, summary.stageArn};
    append(stageName(m_plant, stage));
    append(stateWord(summary, false, m_plant.markOf(summary.stageArn)));
    append(summary.arn);
    return text::areIn(m_words, key);
}

/// Those of no group come last; where nobody is in one, nothing says so. What is looked for is folded away nowhere.
void GridRows::list(std::vector<Found> found)
{
    std::ranges::stable_sort(found, [](const Found &a, const Found &b) {
        if (a.row.group.isEmpty() != b.row.group.isEmpty())
            return b.row.group.isEmpty();
        return a.group != b.group ? a.group < b.group
            : a.name != b.name    ? a.name < b.name
                                  : a.row.encoder.arn < b.row.encoder.arn;
    });
    m_rows.clear();
    m_places.clear();
    int head = -1;
    for (Found &each : found) {
        if (!m_groups.isEmpty() && (head < 0 || m_rows[std::size_t(head)].group != each.row.group)) {
            head = int(m_rows.size());
            GridRow group{.title = each.row.group.isEmpty() ? Words::tr("No group") : each.row.group,
                          .group = each.row.group};
            group.isFolded = m_words.empty() && m_folded.contains(each.row.group);
            m_rows.push_back(std::move(group));
        }
        if (head >= 0)
            ++m_rows[std::size_t(head)].encoders;
        if (head >= 0 && m_rows[std::size_t(head)].isFolded)
            continue;
        m_places.insert(each.row.encoder.arn, int(m_rows.size()));
        m_rows.push_back(std::move(each.row));
    }
}

} // namespace ui
