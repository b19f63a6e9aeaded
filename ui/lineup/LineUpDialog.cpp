// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineup/LineUpDialog.h"

#include "patchbay/plan/LineUp.h"
#include "patchbay/plant/Plant.h"
#include "ui/appearance/Fonts.h"
#include "ui/lineup/LineUpReader.h"
#include "ui/lineup/LineUpRow.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ModelRows.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(150, 34);

/// Beside the time at which somebody was seen.
QIcon tick(const QPalette &palette, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Text), side / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{side * 0.2, side * 0.55}, {side * 0.42, side * 0.75}, {side * 0.8, side * 0.28}}));
    QIcon icon(pixmap);
    QPixmap selected = pixmap;
    QPainter tint(&selected);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(selected.rect(), palette.color(QPalette::HighlightedText));
    tint.end();
    icon.addPixmap(selected, QIcon::Selected);
    return icon;
}

int charactersFor(int column)
{
    switch (column) {
    case LineUpRow::Seen:
        return 18;
    case LineUpRow::Encoder:
        return 22;
    case LineUpRow::Stage:
        return 28;
    case LineUpRow::State:
        return 13;
    case LineUpRow::LastSeen:
        return 12;
    case LineUpRow::Legs:
        return 8;
    case LineUpRow::Protocol:
        return 10;
    default:
        return 40;
    }
}

} // namespace

LineUpDialog::LineUpDialog(const patchbay::LineUp &check, patchbay::Plant &plant, Acts acts, QWidget *parent)
    : Dialog(parent)
    , m_check(check)
    , m_plant(plant)
    , m_acts(std::move(acts))
    , m_reader(new LineUpReader(plant, check, this))
    , m_heading(new QLabel)
    , m_sentence(new SentenceLabel)
    , m_table(new QTreeWidget)
    , m_onlyLeft(new QCheckBox(tr("Only who is le&ft")))
    , m_told(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(&check, &patchbay::LineUp::begun, this, &LineUpDialog::fillAll);
    connect(&check, &patchbay::LineUp::itemsChanged, this, [this](const std::vector<int> &indexes) {
        for (const int index : indexes)
            fill(index);
        showCounts();
    });
    connect(&plant, &patchbay::Plant::rowsChanged, this, &LineUpDialog::noteChanges);
    connect(&plant, &patchbay::Plant::rowsAppended, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            fillOf(m_plant.at(row).summary.arn);
    });
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &LineUpDialog::fillAll);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &LineUpDialog::fillAll);
    connect(m_reader, &LineUpReader::read, this, &LineUpDialog::fillOf);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            m_reader->askNext(item->data(LineUpRow::Encoder, Qt::UserRole).toString());
    });
    fillAll();
}

void LineUpDialog::layOut()
{
    setReadingOnly(*this);
    setWindowTitle(tr("Line-up check"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_table->setAccessibleName(tr("Line-up"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setHeaderLabels(LineUpRow::headings());
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < LineUpRow::ColumnCount; ++column)
        m_table->setColumnWidth(column, character * charactersFor(column));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addWidget(makeFooter());
    resize(QSize(character * sizeInCharacters.width(), line * sizeInCharacters.height()).boundedTo(screenRoom(*this)));
}

QWidget *LineUpDialog::makeFooter()
{
    auto *const footer = new DialogFooter(*this);
    QPushButton *const again = footer->addTool(tr("&Begin again"));
    again->setToolTip(tr("Whoever was seen has to be seen once more"));
    connect(again, &QPushButton::clicked, this, [this] { m_acts.beginAgain(); });
    connect(footer->addTool(tr("&Print…")), &QPushButton::clicked, this, [this] { m_acts.print(*this); });
    connect(footer->addTool(tr("&Export…")), &QPushButton::clicked, this, [this] { m_acts.save(rows()); });
    m_onlyLeft->setToolTip(tr("Shows, prints and exports only who was not seen yet"));
    connect(m_onlyLeft, &QCheckBox::toggled, this, &LineUpDialog::hideSeen);
    footer->addBeside(m_onlyLeft);
    footer->addBeside(m_told, 1);
    QPushButton *const close = footer->addLeave(tr("&Close"));
    close->setToolTip(tr("The check goes on"));
    return footer;
}

/// What was current stays so.
void LineUpDialog::fillAll()
{
    const QTreeWidgetItem *const before = m_table->currentItem();
    const QString current = before ? before->data(LineUpRow::Encoder, Qt::UserRole).toString() : QString();
    const QSignalBlocker blocker(m_table);
    m_table->clear();
    m_items.assign(m_check.items().size(), nullptr);
    m_isSeen.assign(m_check.items().size(), false);
    m_indexes.clear();
    QList<QTreeWidgetItem *> ordered;
    for (const int index : leftFirst(m_check.items())) {
        const patchbay::LineUp::Item &item = m_check.items()[std::size_t(index)];
        auto *const made = new QTreeWidgetItem;
        made->setData(LineUpRow::Encoder, Qt::UserRole, item.encoderArn);
        m_items[std::size_t(index)] = made;
        m_isSeen[std::size_t(index)] = item.isSeen();
        m_indexes.insert(item.encoderArn, index);
        ordered += made;
    }
    m_table->addTopLevelItems(ordered);
    for (int index = 0; index < int(m_items.size()); ++index)
        fill(index);
    hideSeen();
    if (const auto index = m_indexes.constFind(current); index != m_indexes.cend())
        m_table->setCurrentItem(m_items[std::size_t(*index)]);
    else if (m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));
    showCounts();
}

void LineUpDialog::fill(int index)
{
    const patchbay::LineUp::Item &item = m_check.items()[std::size_t(index)];
    const LineUpRow row = LineUpRow::of(item, m_plant, m_reader->of(item.encoderArn));
    if (item.isSeen() != m_isSeen[std::size_t(index)])
        place(index);
    QTreeWidgetItem &shown = *m_items[std::size_t(index)];
    for (int column = 0; column < LineUpRow::ColumnCount; ++column) {
        const QString &text = row.cells[std::size_t(column)];
        shown.setText(column, text);
        shown.setToolTip(column, plainToolTip(text));
    }
    shown.setIcon(LineUpRow::Seen,
                  item.isSeen() ? tick(m_table->palette(), fontMetrics().height(), devicePixelRatioF()) : QIcon());
    shown.setIcon(LineUpRow::State, row.tally ? tallyIcon(*row.tally, m_table->palette()) : QIcon());
}

void LineUpDialog::fillOf(const QString &encoderArn)
{
    if (const auto index = m_indexes.constFind(encoderArn); index != m_indexes.cend())
        fill(*index);
}

/// Whoever was seen last stands first behind those that are left.
void LineUpDialog::place(int index)
{
    m_isSeen[std::size_t(index)] = true;
    QTreeWidgetItem *const item = m_items[std::size_t(index)];
    const bool isCurrent = m_table->currentItem() == item;
    const QSignalBlocker blocker(m_table);
    m_table->takeTopLevelItem(m_table->indexOfTopLevelItem(item));
    const auto left = std::ranges::count(m_isSeen, false);
    m_table->insertTopLevelItem(int(left), item);
    item->setHidden(m_onlyLeft->isChecked());
    if (isCurrent)
        m_table->setCurrentItem(item);
}

void LineUpDialog::showCounts()
{
    m_heading->setText(lineUpCount(m_check));
    m_sentence->setText(lineUpSentence(m_check));
}

void LineUpDialog::noteChanges(const std::vector<patchbay::ConfigurationChange> &changes)
{
    for (const patchbay::ConfigurationChange &each : changes)
        fillOf(m_plant.at(each.row).summary.arn);
}

/// Whoever ticks itself meanwhile goes out of sight.
void LineUpDialog::hideSeen()
{
    for (std::size_t index = 0; index < m_items.size(); ++index)
        m_items[index]->setHidden(m_onlyLeft->isChecked() && m_isSeen[index]);
}

/// Those that are left come first.
std::vector<QStringList> LineUpDialog::rows() const
{
    std::vector<QStringList> rows = rowsOf(*m_table->model());
    if (m_onlyLeft->isChecked())
        rows.resize(1 + std::size_t(std::ranges::count(m_isSeen, false)));
    return rows;
}

void LineUpDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

/// Who meant to close it would lose who was seen.
bool LineUpDialog::mayEnterPress(const QAbstractButton &button) const
{
    return button.text() != tr("&Begin again");
}

void LineUpDialog::showEvent(QShowEvent *event)
{
    Dialog::showEvent(event);
    m_reader->setWatched(true);
}

void LineUpDialog::hideEvent(QHideEvent *event)
{
    Dialog::hideEvent(event);
    m_reader->setWatched(false);
}

} // namespace ui
