// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spread/SpreadDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(84, 30);

} // namespace

SpreadDialog::SpreadDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, GroupOf groupOf,
                           QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_encoders(encoders.begin(), encoders.end())
    , m_groupOf(std::move(groupOf))
    , m_stages(new StageTickList(plant, encoders.constFirst().source))
    , m_places(new NumberBox)
    , m_usePlaces(new QPushButton)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Spread"));
    const patchbay::Source::Identity &source = plant.source(encoders.constFirst().source)->identity();
    auto *const heading = new QLabel(tr("%Ln encoders", nullptr, int(encoders.size())));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    m_stages->setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    m_stages->setRowsInSight(5);
    m_places->setRange(1, ivs::maxPublishersPerStage);
    m_places->setValue(patchbay::SpreadWish::usualPlaces);
    m_places->setSuffix(text::filled(tr(" of %1", "places of a stage; begins with a blank"), m_places->maximum()));
    m_places->setAccessibleName(tr("At most on each"));
    m_places->setToolTip(tr("Those that are there already count, whoever they are"));
    auto *const placesLabel = new SecondaryLabel(tr("&At most on each"));
    placesLabel->setBuddy(m_places);
    auto *const places = new QHBoxLayout;
    places->addWidget(placesLabel);
    places->addWidget(m_places);
    places->addWidget(m_usePlaces);
    places->addStretch(1);
    m_usePlaces->setAutoDefault(false);
    m_usePlaces->setToolTip(tr("The fewest on each with which all of them have a place"));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = m_footer->addAct(tr("&Preview…"));
    m_preview->setToolTip(tr("Shows first what would move"));

    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WorldSign(source.world), 0, Qt::AlignLeft);
    column->addWidget(new WhoLine(plant, {source.id}));
    column->addWidget(heading);
    column->addWidget(m_stages, 1);
    column->addLayout(places);
    column->addWidget(m_sentence);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(&m_stages->model(), &StageTicksModel::changed, this, &SpreadDialog::update);
    connect(m_places, &NumberBox::valueChanged, this, &SpreadDialog::update);
    connect(m_preview, &QPushButton::clicked, this, &SpreadDialog::go);
    connect(&plant.sources(), &patchbay::Sources::closed, this,
            [this, id = encoders.constFirst().source](const patchbay::Source &closed) {
                if (closed.id() == id)
                    reject();
            });
    update();
    m_stages->takeFocus();
}

void SpreadDialog::tick(const QString &stageArn)
{
    m_stages->model().tick({stageArn});
}

void SpreadDialog::update()
{
    auto wish = patchbay::SpreadWish::of(m_plant, m_encoders, m_stages->model().ticked(), m_groupOf);
    wish.placesPerStage = m_places->value();
    const patchbay::Spread spread = patchbay::spread(wish);
    const MorePlaces more = spread.noRoom.empty() ? MorePlaces() : morePlaces(wish);
    const QString problem = spreadProblem(wish, spread, more);
    offerPlaces(more.onEach);
    if (m_stages->model().rowCount() == 0)
        m_sentence->setText(tr("No stage is known in this account and region."));
    else
        m_sentence->setText(problem.isEmpty() ? spreadSentence(wish, spread) : problem);
    m_patch = spread.whole(wish);
    m_patch.name = spreadName(qsizetype(wish.encoders.size()), qsizetype(wish.stages.size()));
    const bool mayGo = problem.isEmpty() && !spread.patch.items.empty();
    m_preview->setEnabled(mayGo);
    m_footer->setDefault(mayGo ? m_preview : nullptr);
}

/// Several spreads are tried for it: not with each key, nor when nothing that matters has changed.
const MorePlaces &SpreadDialog::morePlaces(const patchbay::SpreadWish &wish)
{
    const int others = m_stages->model().rowCount() - int(wish.stages.size());
    const bool isKnown = m_more && m_more->otherStages == others && m_moreOf.encoders == wish.encoders
        && m_moreOf.stages == wish.stages && m_more->onEach.value_or(wish.placesPerStage + 1) > wish.placesPerStage;
    if (!isKnown) {
        m_moreOf = wish;
        m_more = MorePlaces::of(wish, others);
    }
    return *m_more;
}

/// Whoever has pressed it is left at the number that it has put there.
void SpreadDialog::offerPlaces(std::optional<int> onEach)
{
    if (!onEach && m_usePlaces->hasFocus())
        m_places->setFocus();
    m_usePlaces->disconnect(this);
    if (onEach)
        m_usePlaces->setText(usePlaces(*onEach));
    m_usePlaces->setVisible(onEach.has_value());
    if (!onEach)
        return;
    connect(m_usePlaces, &QPushButton::clicked, this, [this, places = *onEach] { m_places->setValue(places); });
}

void SpreadDialog::go()
{
    const patchbay::Patch patch = m_patch;
    accept();
    Q_EMIT chosen(patch);
}

} // namespace ui
