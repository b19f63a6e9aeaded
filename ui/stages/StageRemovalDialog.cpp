// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StageRemovalDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/stages/ShownStage.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/NameCaption.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"
#include "ui/words/ProtectionWords.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 72;
constexpr int rowsShown = 10;
constexpr int nameInCharacters = 24;

QList<patchbay::SourceId> sourcesOf(const std::vector<StageRemovalDialog::Item> &items)
{
    QList<patchbay::SourceId> sources;
    for (const StageRemovalDialog::Item &item : items) {
        if (!sources.contains(item.stage.source))
            sources += item.stage.source;
    }
    return sources;
}

} // namespace

StageRemovalDialog::StageRemovalDialog(const patchbay::Plant &plant, const std::vector<Item> &items, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_items(items)
    , m_heading(new SentenceLabel)
    , m_meaning(new SentenceLabel)
    , m_list(new QTreeWidget)
    , m_force(new QCheckBox)
    , m_leftOut(new SentenceLabel)
    , m_typed(new TypedConfirmation)
    , m_footer(new DialogFooter(*this))
    , m_delete(m_footer->addAct({}))
    , m_move(m_footer->addTool(tr("&Move all encoders to…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_force, &QCheckBox::toggled, this, &StageRemovalDialog::update);
    connect(m_typed, &TypedConfirmation::givenChanged, this, &StageRemovalDialog::update);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &StageRemovalDialog::update);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&plant, &patchbay::Plant::rowsAppended, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsChanged, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsRemoved, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::namesChanged, &m_updateSoon, soon);
    connect(m_move, &QPushButton::clicked, this, [this] {
        const patchbay::StageId stage = m_items.front().stage;
        reject();
        Q_EMIT moveWanted(stage);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        update(); // by what is known at this moment
        if (!m_delete->isEnabled())
            return;
        Q_EMIT deletionWanted(deletions());
        accept();
    });
    for (const Item &item : m_items)
        plant.countGuests(item.stage);
    update();
}

void StageRemovalDialog::layOut()
{
    setWindowTitle(tr("Delete stages"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_list->setAccessibleName(tr("Stages and what is on them"));
    m_list->setHeaderHidden(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformRowHeights(true);
    m_move->setToolTip(tr("Closes without a change, and asks where they are to go"));
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
    int rows = 0;
    for (const Item &item : m_items) {
        m_list->addTopLevelItem(new QTreeWidgetItem);
        rows += 1 + int(encodersOn(m_plant, item.stage.arn).size());
    }
    m_list->setMinimumHeight(std::clamp(rows + 1, 4, rowsShown) * line * 5 / 4 + 2 * m_list->frameWidth());
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    cancel->setFocus();
}

bool StageRemovalDialog::isReadOnly(const Item &item) const
{
    const patchbay::Source *const source = m_plant.source(item.stage.source);
    return source && source->client().settings().readOnly;
}

/// Encoders by their ARN, and guests by their number.
QStringList StageRemovalDialog::publishersOn(const patchbay::StageId &stage) const
{
    QStringList publishers;
    const QList<NamedEncoder> encoders = encodersOn(m_plant, stage.arn);
    for (const NamedEncoder &encoder : encoders) {
        if (encoder.isLive)
            publishers += encoder.id.arn;
    }
    const patchbay::PlacesUsed places = m_plant.placesOn(stage);
    for (int guest = int(encoders.size()); places.areAllCounted && guest < places.count; ++guest)
        publishers += stage.arn + u'#' + QString::number(guest - encoders.size());
    return publishers;
}

/// What hangs on it, behind its name.
QString StageRemovalDialog::lineOf(const Item &item) const
{
    const ivs::StageSummary *const known = m_plant.findStage(item.stage);
    if (!known)
        return tr("no longer there");
    QStringList parts{text::isolated(stageName(m_plant, item.stage))};
    if (const QString mark = markSign(m_plant.markOf(item.stage.arn)); !mark.isEmpty())
        parts += mark;
    const auto bound = int(encodersOn(m_plant, item.stage.arn).size());
    const patchbay::PlacesUsed places = m_plant.placesOn(item.stage);
    if (places.areAllCounted && places.count > bound)
        parts += tr("%Ln guests publish", nullptr, places.count - bound);
    else if (!known->activeSessionId.isEmpty() && publishersOn(item.stage).isEmpty())
        parts += tr("somebody is on it, and is disconnected");
    if (isReadOnly(item))
        parts += tr("read-only: stays");
    if (const auto protection = patchbay::protectionOn(m_plant, item.stage))
        parts += text::filled(tr("protected by %1"), protectedWords(*protection));
    if (!item.scenes.isEmpty()) {
        QStringList names;
        for (const QString &scene : item.scenes)
            names += text::isolated(scene);
        parts += text::filled(tr("in %1", "names of scenes"), names.join(tr(", ")));
    }
    return parts.join(tr(" · "));
}

void StageRemovalDialog::fill(QTreeWidgetItem &row, const Item &item)
{
    const QString line = lineOf(item);
    row.setText(0, line);
    row.setToolTip(0, plainToolTip(line));
    const QList<NamedEncoder> encoders =
        m_plant.findStage(item.stage) ? encodersOn(m_plant, item.stage.arn) : QList<NamedEncoder>();
    const bool isOnAir = m_plant.markOf(item.stage.arn) == patchbay::StageMark::OnAir;
    while (row.childCount() > encoders.size())
        delete row.takeChild(row.childCount() - 1);
    for (int i = 0; i < encoders.size(); ++i) {
        if (i == row.childCount())
            row.addChild(new QTreeWidgetItem);
        const NamedEncoder &encoder = encoders[i];
        const QString live = m_force->isChecked() ? tr("%1: is cut off, and has no stage then", "LIVE")
                                                  : tr("%1: would be cut off", "LIVE");
        const QString became = encoder.isLive ? text::filled(live, tallyWord(isOnAir ? Tally::OnAir : Tally::Live))
                                              : tr("idle: stays bound to a stage that is gone");
        const QString whole = text::isolated(encoder.name) + tr(" · ") + became;
        row.child(i)->setText(0, shortName(encoder.name, m_list->fontMetrics(), nameInCharacters) + tr(" · ") + became);
        row.child(i)->setToolTip(0, plainToolTip(whole));
        row.child(i)->setData(0, Qt::AccessibleTextRole, whole);
    }
    row.setExpanded(true);
}

std::vector<patchbay::StageDeletion> StageRemovalDialog::deletions() const
{
    std::vector<patchbay::StageDeletion> deletions;
    for (const Item &item : m_items) {
        const ivs::StageSummary *const known = m_plant.findStage(item.stage);
        if (!known || isReadOnly(item))
            continue;
        const bool isPublished = !publishersOn(item.stage).isEmpty();
        // Only who a person was told of is cut: where somebody publishes later, it is left alone.
        if (!isPublished || m_force->isChecked())
            deletions.push_back({item.stage, known->name, isPublished});
    }
    return deletions;
}

bool StageRemovalDialog::mustBeTyped(const std::vector<patchbay::StageDeletion> &deletions) const
{
    return std::ranges::any_of(deletions, [this](const patchbay::StageDeletion &deletion) {
        const patchbay::Source *const source = m_plant.source(deletion.stage.source);
        return deletion.isForced || (source && source->standing().isProduction());
    });
}

/// Of those that could be deleted, once a person says so.
QList<patchbay::StageId> StageRemovalDialog::published() const
{
    QList<patchbay::StageId> stages;
    for (const Item &item : m_items) {
        if (m_plant.findStage(item.stage) && !isReadOnly(item) && !publishersOn(item.stage).isEmpty())
            stages += item.stage;
    }
    return stages;
}

QString StageRemovalDialog::leftOut() const
{
    const int published = int(this->published().size());
    const auto gone =
        int(std::ranges::count_if(m_items, [this](const Item &item) { return !m_plant.findStage(item.stage); }));
    QStringList sentences;
    if (published > 0 && !m_force->isChecked())
        sentences += m_items.size() == 1
            ? tr("Somebody publishes on it: it stays as it is.")
            : tr("Somebody publishes on %Ln of them: they stay as they are.", nullptr, published);
    if (gone > 0)
        sentences += tr("%Ln are not there any more.", nullptr, gone);
    return sentences.join(u' ');
}

void StageRemovalDialog::update()
{
    QSet<QString> publishing;
    int bound = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        fill(*m_list->topLevelItem(int(i)), m_items[i]);
        bound += int(encodersOn(m_plant, m_items[i].stage.arn).size());
    }
    const QList<patchbay::StageId> busy = published();
    for (const patchbay::StageId &stage : busy) {
        const QStringList here = publishersOn(stage);
        publishing.unite(QSet<QString>(here.begin(), here.end()));
    }
    // It was ticked for others: more are cut off only when that is said anew.
    const bool isAnother = !m_publishing.contains(publishing);
    m_publishing = publishing;
    if (isAnother && m_force->isChecked()) {
        m_typed->clear();
        m_force->setChecked(false); // comes here again
        return;
    }
    const auto all = deletions();
    const int count = int(all.size());
    m_heading->setText(count > 1            ? tr("Delete %Ln stages", nullptr, count)
                           : count == 1     ? text::filled(tr("Delete %1"), stageName(m_plant, all.front().stage))
                           : busy.isEmpty() ? tr("Nothing can be deleted")
                           : busy.size() > 1
                           ? tr("Somebody publishes on %Ln stages", nullptr, int(busy.size()))
                           : text::filled(tr("Somebody publishes on %1"), stageName(m_plant, busy.front())));
    m_meaning->setText(
        bound == 0 ? tr("No encoder is bound there. A stage that is made anew has another ARN.")
                   : tr("What is idle is not unbound by AWS: it can’t publish until it is moved. Move it first, "
                        "and nothing is left behind."));
    m_meaning->setVisible(count > 0);
    m_force->setText(tr("Also where somebody p&ublishes: %Ln are cut off now", nullptr, int(publishing.size())));
    m_force->setVisible(!publishing.isEmpty());
    const QString left = leftOut();
    m_leftOut->setText(left);
    m_leftOut->setVisible(!left.isEmpty());
    const QString name = count == 1 ? all.front().name : QString();
    m_typed->ask(tr("Type %1 to delete", "a name, or how many"), mustBeTyped(all) ? typedFor(name, count) : QString());
    m_move->setVisible(m_items.size() == 1 && bound > 0);
    m_delete->setText(count < 2 ? tr("&Delete") : tr("&Delete %Ln", nullptr, count));
    m_delete->setEnabled(count > 0 && m_typed->isGiven());
    if (isVisible())
        growToFit(*this);
}

/// It would be pressed by who meant something else.
bool StageRemovalDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_delete;
}

} // namespace ui
