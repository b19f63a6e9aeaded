// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/removal/RemovalDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/NameCaption.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/ActWords.h"
#include "ui/words/Names.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 64;
constexpr int rowsShown = 6;
constexpr int nameInCharacters = 24;

QList<patchbay::SourceId> sourcesOf(const std::vector<RemovalDialog::Item> &items)
{
    QList<patchbay::SourceId> sources;
    for (const RemovalDialog::Item &item : items) {
        if (!sources.contains(item.encoder.source))
            sources += item.encoder.source;
    }
    return sources;
}

} // namespace

RemovalDialog::RemovalDialog(const patchbay::Plant &plant, const std::vector<Item> &items, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_items(items)
    , m_heading(new SentenceLabel)
    , m_meaning(new SentenceLabel)
    , m_list(new QListWidget)
    , m_force(new QCheckBox)
    , m_leftOut(new SentenceLabel)
    , m_typed(new TypedConfirmation)
    , m_footer(new DialogFooter(*this))
    , m_delete(m_footer->addAct({}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_force, &QCheckBox::toggled, this, &RemovalDialog::update);
    connect(m_typed, &TypedConfirmation::givenChanged, this, &RemovalDialog::update);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &RemovalDialog::update);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&plant, &patchbay::Plant::rowsChanged, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsRemoved, &m_updateSoon, soon);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        update(); // by what is known at this moment
        if (!m_delete->isEnabled())
            return;
        Q_EMIT deletionWanted(deletions());
        accept();
    });
    update();
}

void RemovalDialog::layOut()
{
    setWindowTitle(tr("Delete"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_list->setAccessibleName(tr("Encoders"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // one row needs no room for ten
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    QPushButton *const cancel = m_footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes, and deletes nothing"));
    m_footer->setDefault(nullptr);
    m_delete->setToolTip(tr("Deletes them for good"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, sourcesOf(m_items)));
    column->addWidget(m_heading);
    column->addWidget(m_meaning);
    column->addWidget(m_list, 1);
    column->addWidget(m_force);
    column->addWidget(m_leftOut);
    column->addWidget(m_typed);
    column->addWidget(m_footer);
    for (const Item &item : m_items)
        showLine(*new QListWidgetItem(m_list), item);
    const int rows = std::min(rowsShown, int(m_items.size()));
    m_list->setMinimumHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth());
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    cancel->setFocus();
}

/// What hangs on it, behind its name.
QString RemovalDialog::lineOf(const Item &item, const std::function<QString(const QString &name)> &shown) const
{
    const patchbay::Configuration *const known = m_plant.find(item.encoder);
    if (!known)
        return tr("no longer there");
    QStringList parts{shown(encoderName(m_plant, item.encoder))};
    const QString stage = stageName(m_plant, {item.encoder.source, known->summary.stageArn});
    parts += stage.isEmpty() ? tr("no stage") : shown(stage);
    if (known->summary.isActive()) // ON AIR, where its stage is marked so
        parts += stateWord(known->summary, false, m_plant.markOf(known->summary.stageArn));
    if (isReadOnly(item))
        parts += tr("read-only: stays");
    if (known->moving)
        parts += tr("is being changed");
    if (!item.scenes.isEmpty()) {
        QStringList names;
        for (const QString &scene : item.scenes)
            names += text::isolated(scene);
        parts += text::filled(tr("in %1", "names of scenes"), names.join(tr(", ")));
    }
    return parts.join(tr(" · "));
}

/// What hangs on it stays in sight, however long a name is.
void RemovalDialog::showLine(QListWidgetItem &row, const Item &item) const
{
    const QString line = lineOf(item, text::isolated);
    row.setText(
        lineOf(item, [this](const QString &name) { return shortName(name, m_list->fontMetrics(), nameInCharacters); }));
    row.setToolTip(plainToolTip(line));
    row.setData(Qt::AccessibleTextRole, line);
}

bool RemovalDialog::isReadOnly(const Item &item) const
{
    const patchbay::Source *const source = m_plant.source(item.encoder.source);
    return source && source->client().settings().readOnly;
}

std::vector<patchbay::Deletion> RemovalDialog::deletions() const
{
    std::vector<patchbay::Deletion> deletions;
    for (const Item &item : m_items) {
        const patchbay::Configuration *const known = m_plant.find(item.encoder);
        const bool isLeftAlone =
            !known || known->moving || isReadOnly(item) || (known->summary.isActive() && !m_force->isChecked());
        // Only what a person was told to be live is cut: what goes live later is left alone.
        if (!isLeftAlone)
            deletions.push_back({item.encoder,
                                 known->summary.name,
                                 {item.encoder.source, known->summary.stageArn},
                                 known->summary.isActive()});
    }
    return deletions;
}

bool RemovalDialog::mustBeTyped(const std::vector<patchbay::Deletion> &deletions) const
{
    return std::ranges::any_of(deletions, [this](const patchbay::Deletion &deletion) {
        const patchbay::Source *const source = m_plant.source(deletion.encoder.source);
        return deletion.isForced || (source && source->standing().isProduction());
    });
}

/// What is live can be deleted, once a person says so.
QString RemovalDialog::nothingHeading() const
{
    if (m_live.isEmpty())
        return tr("Nothing can be deleted");
    if (m_live.size() > 1)
        return tr("%Ln encoders are live", nullptr, int(m_live.size()));
    const auto live = std::ranges::find(m_items, *m_live.cbegin(), [](const Item &item) { return item.encoder.arn; });
    return text::filled(tr("%1 is live"), encoderName(m_plant, live->encoder));
}

QString RemovalDialog::leftOut(int live, int busy, int gone) const
{
    QStringList sentences;
    if (live > 0 && !m_force->isChecked())
        sentences += tr("%Ln live: stay as they are.", nullptr, live);
    if (busy > 0)
        sentences += tr("%Ln are being changed, and stay.", nullptr, busy);
    if (gone > 0)
        sentences += tr("%Ln are not there any more.", nullptr, gone);
    return sentences.join(u' ');
}

void RemovalDialog::update()
{
    QSet<QString> liveOnes;
    int busy = 0;
    int gone = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const patchbay::Configuration *const known = m_plant.find(m_items[i].encoder);
        gone += known ? 0 : 1;
        busy += known && known->moving ? 1 : 0;
        if (known && known->summary.isActive() && !known->moving && !isReadOnly(m_items[i]))
            liveOnes.insert(m_items[i].encoder.arn);
        showLine(*m_list->item(int(i)), m_items[i]);
    }
    // It was ticked for others: more are cut only when that is said anew.
    const int live = int(liveOnes.size());
    const bool isAnotherLive = !m_live.contains(liveOnes);
    m_live = liveOnes;
    if (isAnotherLive && m_force->isChecked()) {
        m_typed->clear();
        m_force->setChecked(false); // comes here again
        return;
    }
    const auto all = deletions();
    const int count = int(all.size());
    m_heading->setText(count > 0 ? actsName({all.begin(), all.end()}) : nothingHeading());
    m_meaning->setText(tr("A stream key that is deleted never works again: what is made anew gets another one."));
    m_meaning->setVisible(count > 0);
    m_force->setText(tr("Also what is &live: %Ln are cut off now", nullptr, live));
    m_force->setVisible(live > 0);
    const QString left = leftOut(live, busy, gone);
    m_leftOut->setText(left);
    m_leftOut->setVisible(!left.isEmpty());
    const QString name = count == 1 ? all.front().name : QString();
    m_typed->ask(tr("Type %1 to delete", "a name, or how many"), mustBeTyped(all) ? typedFor(name, count) : QString());
    m_delete->setText(count <= 1 ? tr("&Delete") : tr("&Delete %Ln", nullptr, count));
    m_delete->setEnabled(count > 0 && m_typed->isGiven());
    if (isVisible())
        growToFit(*this);
}

/// It would be pressed by who meant something else.
bool RemovalDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_delete;
}

} // namespace ui
