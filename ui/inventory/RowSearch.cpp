// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowSearch.h"

#include "ivs/Arn.h"
#include "text/Folding.h"
#include "ui/inventory/InventoryRows.h"
#include "ui/words/TagSearch.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

bool isSearched(const Columns &columns)
{
    static constexpr std::array searched{Column::State, Column::Name,        Column::Stage, Column::Protocol,
                                         Column::User,  Column::Participant, Column::Arn,   Column::Group,
                                         Column::Tag1,  Column::Plan};
    return std::ranges::any_of(searched, [&columns](Column column) { return columns.has(column); });
}

} // namespace

RowSearch::RowSearch(const InventoryRows &rows)
    : m_rows(rows)
    , m_filter(m_index)
{
}

bool RowSearch::setText(const QString &text)
{
    if (!text.isEmpty())
        expectText();
    setTagsSearched(asksForTags(text));
    return m_filter.setText(text);
}

void RowSearch::expectText()
{
    if (std::exchange(m_isExpected, true))
        return;
    for (int row = 0; row < m_rows.size(); ++row)
        m_index.append(key(row));
}

void RowSearch::setAccountsSearched(bool areSearched)
{
    if (std::exchange(m_areAccountsSearched, areSearched) != areSearched)
        updateKeys();
}

void RowSearch::setTagsSearched(bool areSearched)
{
    if (std::exchange(m_areTagsSearched, areSearched) != areSearched)
        updateKeys();
}

void RowSearch::updateKeys()
{
    for (int row = 0; row < m_rows.size(); ++row)
        updateKey(row);
    for (int row = 0; row < tested(); ++row)
        m_filter.retest(row);
}

void RowSearch::append()
{
    if (m_isExpected)
        m_index.append(key(m_index.size()));
}

bool RowSearch::update(int row, const Columns &changed)
{
    if (isSearched(changed))
        updateKey(row);
    return m_filter.retest(row);
}

void RowSearch::remove(const std::vector<int> &rows)
{
    if (m_isExpected)
        m_index.remove(rows);
    std::vector<int> tested = rows;
    std::erase_if(tested, [this](int row) { return row >= this->tested(); });
    m_filter.removeRows(tested);
}

/// The parentheses are always there, so that a name that was copied from another cell finds its row.
const std::string &RowSearch::key(int row)
{
    ++m_keysComputed;
    const ivs::IngestConfigurationSummary &summary = m_rows.summary(row);
    const patchbay::EncoderLabel label = m_rows.label(row);
    m_key.clear();
    if (!label.label.isEmpty()) {
        text::appendFolded(m_key, label.label);
        m_key += " · ";
    }
    text::appendFolded(m_key, summary.name.isEmpty() ? m_rows.text(row, Column::Name) : summary.name);
    m_key += " (";
    text::appendFolded(m_key, ivs::shortId(summary.arn));
    m_key += ")\n";
    const QString stage = m_rows.text(row, Column::Stage);
    const QString state = m_rows.text(row, Column::State);
    const QString plan = m_rows.text(row, Column::Plan);
    const QString account = m_areAccountsSearched ? m_rows.text(row, Column::Account) : QString();
    for (const QStringView field :
         {QStringView(stage), QStringView(label.group), QStringView(summary.userId), QStringView(state),
          QStringView(summary.ingestProtocol.text()), QStringView(summary.participantId), QStringView(summary.arn),
          QStringView(account), QStringView(plan)}) {
        text::appendFolded(m_key, field);
        m_key += '\n';
    }
    if (const auto *const tags = m_areTagsSearched ? m_rows.tags().of(row) : nullptr) {
        for (auto tag = tags->cbegin(); tag != tags->cend(); ++tag)
            text::appendFolded(m_key, searchedTag(tag.key(), tag.value()) + u'\n');
    }
    return m_key;
}

void RowSearch::updateKey(int row)
{
    if (m_isExpected)
        m_index.replace(row, key(row));
}

} // namespace ui
