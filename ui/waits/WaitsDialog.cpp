// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/waits/WaitsDialog.h"

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/NaturalKey.h"
#include "ui/appearance/Fonts.h"
#include "ui/tally/Tally.h"
#include "ui/waits/WaitRow.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/Names.h"
#include "ui/words/Severity.h"
#include "ui/words/WaitWords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using patchbay::PendingRebind;
using State = PendingRebind::State;

constexpr int widthInCharacters = 150;
constexpr int heightInLines = 24;

constexpr int arnRole = Qt::UserRole;

} // namespace

WaitsDialog::WaitsDialog(patchbay::PendingRebinds &waits, Turns turns, const patchbay::Plant &plant, QWidget *parent)
    : Dialog(parent)
    , m_waits(waits)
    , m_turns(std::move(turns))
    , m_plant(plant)
    , m_heading(new QLabel(tr("Changes that wait")))
    , m_summary(new SecondaryLabel)
    , m_table(new QTreeWidget)
    , m_hold(new QCheckBox(tr("&Hold: nothing is taken")))
    , m_footer(new DialogFooter(*this))
    , m_details(m_footer->addOther(tr("&Details…")))
    , m_chooseStage(m_footer->addOther(tr("Choose another &stage…")))
    , m_goOn(m_footer->addOther(tr("&Go on with all")))
    , m_cancelAll(m_footer->addOther(tr("Cancel &all")))
    , m_cancel(m_footer->addAct(tr("Cancel &wait")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_hold->setChecked(waits.isHeld());
    connect(&waits, &patchbay::PendingRebinds::changed, this, &WaitsDialog::update);
    connect(&m_turns.moves, &patchbay::LiveMoves::changed, this, &WaitsDialog::update);
    connect(&plant, &patchbay::Plant::namesChanged, this, &WaitsDialog::update);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &WaitsDialog::followSelection);
    connect(m_hold, &QCheckBox::toggled, this, [this](bool isHeld) { m_waits.setHeld(isHeld); });
    connect(m_cancelAll, &QPushButton::clicked, this, &WaitsDialog::cancelAll);
    connect(m_chooseStage, &QPushButton::clicked, this, &WaitsDialog::chooseStage);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (const PendingRebind *const wait = current())
            Q_EMIT detailsRequested(wait->rebind.encoder.arn);
    });
    connect(m_goOn, &QPushButton::clicked, this, &WaitsDialog::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &WaitsDialog::cancelSelected);
    connect(&m_second, &QTimer::timeout, this, &WaitsDialog::update);
    m_second.start(std::chrono::seconds(1));
    update();
}

void WaitsDialog::layOut()
{
    setWindowTitle(tr("Waits"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_table->setAccessibleName(tr("Changes that wait"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setHeaderLabels(WaitRow::headings());
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(WaitRow::Encoder, character * 28);
    m_table->setColumnWidth(WaitRow::Way, character * 40);
    m_table->setColumnWidth(WaitRow::For, character * 20);
    m_table->setColumnWidth(WaitRow::Now, character * 36);
    m_hold->setToolTip(tr("All go on waiting, and none is moved until this is off again"));
    m_goOn->setToolTip(tr("Waits on, as things are now"));
    QPushButton *const close = m_footer->addLeave(tr("&Close"));
    m_footer->setDefault(nullptr);
    m_footer->addBeside(m_hold, 1);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    resize(character * widthInCharacters, line * heightInLines);
    close->setFocus();
}

void WaitsDialog::fill(QTreeWidgetItem &item, const WaitRow &row) const
{
    item.setData(WaitRow::Encoder, arnRole, row.encoderArn);
    item.setIcon(WaitRow::Encoder,
                 row.sign == WaitRow::Sign::Asks         ? iconOf(Severity::Attention)
                     : row.sign == WaitRow::Sign::Moving ? tallyIcon(Tally::Moving, palette())
                                                         : tallyIcon(Tally::Waits, palette()));
    for (int column = 0; column < WaitRow::ColumnCount; ++column) {
        const QString &text = row.cells[std::size_t(column)];
        item.setText(column, text);
        item.setToolTip(column, plainToolTip(text));
    }
}

/// In the order of their names, as nobody knows in which they are cut.
std::vector<patchbay::LiveMove> WaitsDialog::turns() const
{
    std::vector<patchbay::LiveMove> turns = m_turns.moves.all();
    std::erase_if(turns, [this](const patchbay::LiveMove &each) { return !m_turns.isInTurn(each.encoder); });
    std::ranges::sort(turns, {}, [this](const patchbay::LiveMove &each) {
        return std::pair(text::naturalKey(encoderName(m_plant, each.encoder)), each.encoder.arn);
    });
    return turns;
}

/// What has to happen for them to move.
QString WaitsDialog::summary() const
{
    const bool areTurns = !turns().empty();
    if (m_waits.all().empty())
        return areTurns ? tr("These are cut one after the other: never are two off air.") : tr("Nothing waits.");
    const QString sentence = waitsSummary();
    return areTurns ? sentence + u' ' + tr("Others are cut in turn: never are two off air.") : sentence;
}

/// Of those that wait until their encoder stops, of which there are some.
QString WaitsDialog::waitsSummary() const
{
    if (m_waits.isHeld())
        return waitsHeld();
    if (const int past = m_waits.count(State::Unconfirmed); past == int(m_waits.all().size()))
        return tr("These were waiting when the program closed. They wait only after “Go on with all”.");
    else if (past > 0)
        return tr("Those that are not running were waiting when the program closed. They wait only after “Go on with "
                  "all”.");
    return m_waits.count(State::Asks) > 0
        ? tr("Each moves by itself when its encoder has stopped, but for those that ask. It is not cut off.")
        : tr("Each moves by itself when its encoder has stopped. It is not cut off.");
}

/// What was selected stays so.
void WaitsDialog::update()
{
    const QStringList chosen = selected();
    const auto &all = m_waits.all();
    const std::vector<patchbay::LiveMove> turns = this->turns();
    {
        const QSignalBlocker blocker(m_table);
        setRowCount(int(turns.size() + all.size()));
        int row = 0;
        for (const patchbay::LiveMove &turn : turns)
            fill(*m_table->topLevelItem(row++), WaitRow::of(turn, m_turns.moves, m_plant));
        for (const PendingRebind &wait : all)
            fill(*m_table->topLevelItem(row++), WaitRow::of(wait, m_waits, m_plant));
        for (row = 0; row < m_table->topLevelItemCount(); ++row) {
            QTreeWidgetItem *const item = m_table->topLevelItem(row);
            item->setSelected(chosen.contains(item->data(WaitRow::Encoder, arnRole).toString()));
        }
    }
    m_summary->setText(summary());
    m_hold->setChecked(m_waits.isHeld());
    m_hold->setEnabled(!all.empty() || m_waits.isHeld()); // who is cut next is not held by it
    m_cancelAll->setEnabled(m_table->topLevelItemCount() > 0);
    followSelection();
}

void WaitsDialog::setRowCount(int count)
{
    while (m_table->topLevelItemCount() > count)
        delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
    while (m_table->topLevelItemCount() < count)
        m_table->addTopLevelItem(new QTreeWidgetItem);
}

QStringList WaitsDialog::selected() const
{
    QStringList arns;
    const QList<QTreeWidgetItem *> items = m_table->selectedItems();
    for (const QTreeWidgetItem *const item : items)
        arns += item->data(WaitRow::Encoder, arnRole).toString();
    return arns;
}

const PendingRebind *WaitsDialog::current() const
{
    const QStringList arns = selected();
    return arns.size() == 1 ? m_waits.find(arns.first()) : nullptr;
}

void WaitsDialog::select(const QString &encoderArn)
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        if (m_table->topLevelItem(row)->data(WaitRow::Encoder, arnRole).toString() == encoderArn)
            m_table->setCurrentItem(m_table->topLevelItem(row));
    }
}

void WaitsDialog::followSelection()
{
    const PendingRebind *const wait = current();
    const bool asks = wait && wait->state == State::Asks;
    m_cancel->setEnabled(!selected().isEmpty());
    m_details->setVisible(asks && wait->refusal);
    m_chooseStage->setVisible(asks);
    m_goOn->setVisible((asks && canGoOn(wait->question)) || m_waits.count(State::Unconfirmed) > 0);
    m_goOn->setText(asks ? goOnWord(wait->question) : tr("&Go on with all"));
}

void WaitsDialog::cancelSelected()
{
    const QStringList arns = selected();
    for (const patchbay::LiveMove &turn : turns()) {
        if (arns.contains(turn.encoder.arn))
            m_turns.leave(turn.encoder);
    }
    for (const QString &arn : arns)
        m_waits.cancel(arn);
}

void WaitsDialog::cancelAll()
{
    for (const patchbay::LiveMove &turn : turns())
        m_turns.leave(turn.encoder);
    m_waits.cancelAll();
}

void WaitsDialog::goOn()
{
    const PendingRebind *const wait = current();
    if (wait && wait->state == State::Asks)
        m_waits.goOn(wait->rebind.encoder.arn);
    else
        m_waits.confirm();
}

void WaitsDialog::chooseStage()
{
    const PendingRebind *const wait = current();
    if (!wait)
        return;
    const patchbay::Rebind rebind = wait->rebind;
    close();
    Q_EMIT stageRequested(rebind.encoder, rebind.to);
}

/// Who meant something else would cancel them.
bool WaitsDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_cancel && &button != m_cancelAll && &button != m_goOn;
}

} // namespace ui
