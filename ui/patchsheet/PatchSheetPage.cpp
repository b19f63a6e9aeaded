// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/patchsheet/PatchSheetPage.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/PageText.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/Redaction.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::PatchSheetOrder;
using patchbay::PatchSheetRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PatchSheet)
};

using Rows = std::vector<PatchSheetRow>;

QString stageOf(const PatchSheetRow &row, const patchbay::Plant &plant)
{
    if (row.stageArn.isEmpty())
        return Words::tr("No stage");
    const QString name = withoutKeys(stageName(plant, {plant.idOf(row.encoderArn).source, row.stageArn}));
    return row.mark == patchbay::StageMark::None
        ? name
        : text::filled(Words::tr("%1 · %2", "a stage and its mark"), name, markWord(row.mark));
}

QString encoderOf(const PatchSheetRow &row, const patchbay::Plant &plant)
{
    return withoutKeys(encoderName(plant, plant.idOf(row.encoderArn)));
}

QString placeOf(const PatchSheetRow &row)
{
    return text::filled(Words::tr("%1, %2", "an account and a region"), row.account, row.region);
}

/// What is said of encoders beside their stage, without what is said of none; and whose they are where they are of
/// several accounts or regions.
class Rest final {
public:
    explicit Rest(const Rows &rows)
    {
        const QStringList all{Words::tr("Group"), Words::tr("Contact"), Words::tr("Protocol"), Words::tr("User"),
                              Words::tr("Account")};
        const auto isOfFirst = [&rows](const PatchSheetRow &row) { return placeOf(row) == placeOf(rows.front()); };
        const bool isOnePlace = std::ranges::all_of(rows, isOfFirst);
        for (int column = 0; column < all.size(); ++column) {
            const auto isSaid = [column](const PatchSheetRow &row) { return !cells(row)[column].isEmpty(); };
            if (std::ranges::none_of(rows, isSaid) || (column == place && isOnePlace))
                continue;
            m_columns += column;
            m_headings += all[column];
        }
    }

    const QStringList &headings() const { return m_headings; }
    QStringList of(const PatchSheetRow &row) const
    {
        QStringList wanted;
        for (const int column : m_columns)
            wanted += cells(row)[column];
        return wanted;
    }

private:
    static constexpr int place = 4;

    static QStringList cells(const PatchSheetRow &row)
    {
        return {row.label.group, row.label.contact, row.protocol, row.user, placeOf(row)};
    }

    QList<int> m_columns;
    QStringList m_headings;
};

/// By account and region, where there are several.
QString placesOf(const Rows &rows)
{
    QStringList places;
    for (const PatchSheetRow &row : rows) {
        const QString place = placeOf(row);
        if (!places.contains(place))
            places += place;
    }
    return places.join(u" · "_s);
}

/// All tables have the same columns, also as wide: the eye goes down the page.
void writeByStage(const Rows &rows, const patchbay::Plant &plant, PageText &text)
{
    const Rest rest(rows);
    std::vector<QStringList> all;
    for (const PatchSheetRow &row : rows)
        all.push_back(QStringList(encoderOf(row, plant)) + rest.of(row));
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last < rows.size() && rows[last].stageArn == rows[first].stageArn)
            ++last;
        const std::vector<QStringList> cells(all.begin() + std::ptrdiff_t(first), all.begin() + std::ptrdiff_t(last));
        text.heading(stageOf(rows[first], plant));
        text.table(QStringList(Words::tr("%Ln encoders", nullptr, int(cells.size()))) + rest.headings(), cells, all);
        first = last;
    }
}

void writeByEncoder(const Rows &rows, const patchbay::Plant &plant, PageText &text)
{
    const Rest rest(rows);
    std::vector<QStringList> cells;
    for (const PatchSheetRow &row : rows)
        cells.push_back(QStringList{encoderOf(row, plant), stageOf(row, plant)} + rest.of(row));
    text.table(QStringList{Words::tr("Encoder"), Words::tr("Stage")} + rest.headings(), cells);
}

} // namespace

QString patchSheetTitle()
{
    return Words::tr("Patch sheet");
}

void hideKeys(PatchSheetRow &row)
{
    for (QString *const typed :
         {&row.stage, &row.encoder, &row.label.label, &row.label.group, &row.label.contact, &row.user, &row.account})
        *typed = withoutKeys(*typed);
}

void write(const Rows &rows, PatchSheetOrder order, const patchbay::Plant &plant, QTextDocument &document,
           std::size_t most)
{
    PageText text(document);
    text.title(patchSheetTitle());
    text.sentence(text::filled(Words::tr("As of %1"),
                               QLocale().toString(async::Clock::utc().toLocalTime(), QLocale::LongFormat)));
    if (rows.empty())
        return text.sentence(Words::tr("There are no encoders."));
    text.sentence(placesOf(rows));
    const Rows shown(rows.begin(), rows.begin() + std::ptrdiff_t(std::min(most, rows.size())));
    if (order == PatchSheetOrder::ByStage)
        writeByStage(shown, plant, text);
    else
        writeByEncoder(shown, plant, text);
    if (const std::size_t more = rows.size() - shown.size(); more > 0)
        text.sentence(Words::tr("%Ln more are on paper and in the file.", nullptr, int(more)));
}

} // namespace ui
