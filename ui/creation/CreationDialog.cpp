// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/creation/CreationDialog.h"

#include "patchbay/lifecycle/SettingsReading.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/creation/CreationForm.h"
#include "ui/creation/CreationPreview.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/Shortcut.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/CreationWords.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(150, 40);

} // namespace

CreationDialog::CreationDialog(patchbay::Plant &plant, const QList<patchbay::SourceId> &sources, const Draft &draft,
                               QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_source(draft.source)
    , m_world(new WorldSign)
    , m_who(new WhoLine)
    , m_sources(new QComboBox)
    , m_form(new CreationForm)
    , m_stages(new StageTickList(plant, draft.source))
    , m_spread(new QWidget)
    , m_places(new NumberBox)
    , m_usePlaces(new QPushButton)
    , m_preview(new CreationPreview(plant))
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
    , m_again(m_footer->addTool(tr("Read a&gain")))
    , m_make(m_footer->addAct({}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    fillSources(sources);
    layOut(draft.title, draft.remark);
    take(draft);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &CreationDialog::update);
    connect(m_sources, &QComboBox::currentIndexChanged, this, &CreationDialog::takeSource);
    connect(m_form, &CreationForm::changed, this, &CreationDialog::update);
    connect(m_places, &NumberBox::valueChanged, this, &CreationDialog::update);
    connect(&m_stages->model(), &StageTicksModel::changed, &m_updateSoon, qOverload<>(&QTimer::start));
    connect(m_make, &QPushButton::clicked, this, &CreationDialog::make);
    connect(&plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &closed) {
        if (closed.id() == m_source)
            reject();
    });
    if (draft.like) {
        m_reading = std::make_unique<patchbay::SettingsReading>(plant, QList{*draft.like});
        connect(m_reading.get(), &patchbay::SettingsReading::changed, this, &CreationDialog::takeReading);
        connect(m_again, &QPushButton::clicked, m_reading.get(), &patchbay::SettingsReading::readAgain);
    }
    m_form->setFocus();
    update();
}

CreationDialog::~CreationDialog() = default;

void CreationDialog::fillSources(const QList<patchbay::SourceId> &sources)
{
    for (const patchbay::SourceId &id : sources) {
        const patchbay::Source *const source = m_plant.source(id);
        if (source)
            m_sources->addItem(sourceName(source->identity()), QVariant::fromValue(id));
        if (id == m_source)
            m_sources->setCurrentIndex(m_sources->count() - 1);
    }
    m_sources->setAccessibleName(tr("Account and region"));
}

QBoxLayout *CreationDialog::layOutStages()
{
    m_stages->setRowsInSight(5);
    m_places->setRange(1, ivs::maxPublishersPerStage);
    m_places->setSuffix(text::filled(tr(" of %1", "places of a stage; begins with a blank"), m_places->maximum()));
    m_places->setAccessibleName(tr("At most on each"));
    m_places->setToolTip(tr("Those that are there already count, whoever they are"));
    m_usePlaces->setAutoDefault(false);
    m_usePlaces->setToolTip(tr("The fewest on each with which all of them have a place"));
    auto *const caption = new SecondaryLabel(tr("&Stages: none, one, or several to spread them over"));
    caption->setBuddy(m_stages->field());
    auto *const placesCaption = new SecondaryLabel(tr("At most on &each"));
    placesCaption->setBuddy(m_places);
    auto *const places = new QHBoxLayout(m_spread);
    places->setContentsMargins({});
    places->addWidget(placesCaption);
    places->addWidget(m_places);
    places->addWidget(m_usePlaces);
    places->addStretch(1);
    auto *const column = new QVBoxLayout;
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(caption);
    column->addWidget(m_stages, 1);
    column->addWidget(m_spread);
    column->addWidget(m_preview, 1);
    return column;
}

void CreationDialog::layOut(const QString &title, const QString &remark)
{
    setWindowTitle(title);
    auto *const heading = new QLabel(text::isolated(title));
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(scaledFont(1.25, QFont::Bold));
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *const said = new SentenceLabel;
    said->setText(remark);
    said->setVisible(!remark.isEmpty());
    m_sources->setVisible(m_sources->count() > 1);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_again->hide();
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes, and makes nothing"));
    m_footer->pressWithCtrlEnter(m_make, text::filled(tr("%1 makes", "a key"), keyName(Qt::CTRL | Qt::Key_Enter)));
    const int line = fontMetrics().height();
    auto *const sides = new QHBoxLayout;
    sides->setSpacing(line * 3 / 2);
    sides->addWidget(m_form, 1);
    sides->addLayout(layOutStages(), 1);
    auto *const top = new QHBoxLayout;
    top->setSpacing(line);
    top->addWidget(heading, 1);
    top->addWidget(m_sources);
    top->addWidget(m_who, 1);
    m_who->setAlignment(Qt::AlignRight);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_world, 0, Qt::AlignLeft);
    column->addLayout(top);
    column->addWidget(said);
    column->addLayout(sides, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

void CreationDialog::take(const Draft &draft)
{
    m_form->setSettings(draft.settings);
    m_form->setCount(draft.count);
    for (const QString &arn : draft.spread.stages) {
        if (m_plant.findStage({m_source, arn}))
            m_stages->tick(arn);
    }
    m_places->setValue(draft.spread.places);
    const patchbay::CreationPlan all = plan();
    if (!all.spread.noRoom.empty()) // they had places before
        m_places->setValue(MorePlaces::of(all.spreadWish, 0).onEach.value_or(m_places->value()));
}

/// Another account or region: its stages are others.
void CreationDialog::takeSource()
{
    m_source = m_sources->currentData().value<patchbay::SourceId>();
    m_stages->model().setSource(m_source);
    update();
}

/// All else the list had already, and a person may have changed it by now.
void CreationDialog::takeReading()
{
    const patchbay::SettingsReading::Item &item = m_reading->all().front();
    if (item.settings) {
        m_form->setPairs(patchbay::withoutReservedTags(*item.settings));
        m_reading.release()->deleteLater(); // it is telling of it
    }
    update();
}

patchbay::CreationPlan CreationDialog::plan() const
{
    patchbay::CreationWish wish{m_source, m_form->settings(), m_form->count(), {}, m_places->value()};
    for (const patchbay::StageId &stage : m_stages->model().ticked())
        wish.stages.push_back({stage.arn, m_plant.placesOn(stage).count});
    return patchbay::CreationPlan::of(wish);
}

CreationSpread CreationDialog::spread() const
{
    CreationSpread spread{{}, m_places->value()};
    for (const patchbay::StageId &stage : m_stages->model().ticked())
        spread.stages += stage.arn;
    return spread;
}

QString CreationDialog::obstacleOfReading() const
{
    if (!m_reading)
        return {};
    if (m_reading->all().empty())
        return tr("What it is to be like is not there any more.");
    const patchbay::SettingsReading::Item &item = m_reading->all().front();
    const QString name = encoderName(m_plant, item.encoder);
    const patchbay::Source *const source = m_plant.source(item.encoder.source);
    if (!item.error || !source)
        return text::filled(tr("Reading the attributes and tags of %1…"), name);
    return text::filled(tr("The attributes and tags of %1 could not be read."), name) + u' '
        + describe(*item.error, contextOf(*source, ErrorContext::Act::Reading)).brief();
}

QString CreationDialog::obstacle(const patchbay::CreationPlan &plan, const MorePlaces &more) const
{
    if (const QString reading = obstacleOfReading(); !reading.isEmpty())
        return reading;
    if (const QString problem = m_form->problem(); !problem.isEmpty())
        return problem;
    return spreadProblem(plan.spreadWish, plan.spread, more);
}

QStringList CreationDialog::hints(const patchbay::CreationPlan &plan) const
{
    QStringList taken;
    for (const patchbay::Creation &each : plan.creations) {
        if (!each.settings.name.isEmpty() && m_plant.encodersNamed(each.settings.name) > 0)
            taken += each.settings.name;
    }
    QStringList hints{takenNamesHint(taken)};
    if (const patchbay::Source *const source = m_plant.source(m_source))
        hints += ingestQuotaHint(sourceName(source->identity()), int(source->inventory().configurations().size()),
                                 int(plan.creations.size()));
    const auto ticked = m_stages->model().ticked();
    if (ticked.size() == 1)
        hints += crowdedStageHint(stageName(m_plant, ticked.front()),
                                  m_plant.placesOn(ticked.front()).count + int(plan.creations.size()));
    hints += withoutStageHint(plan.madeOn({}));
    hints.removeAll(QString());
    return hints;
}

void CreationDialog::update()
{
    if (const patchbay::Source *const source = m_plant.source(m_source))
        m_world->setWorld(source->identity().world);
    m_who->setSources(m_plant, {m_source});
    const patchbay::CreationPlan all = plan();
    MorePlaces more;
    if (!all.spread.noRoom.empty())
        more = MorePlaces::of(all.spreadWish, m_stages->model().rowCount() - int(all.spreadWish.stages.size()));
    m_spread->setVisible(all.spreadWish.stages.size() > 1);
    offerPlaces(more.onEach);
    m_preview->show(all);
    m_form->setPairsEnabled(!m_reading);
    m_again->setVisible(m_reading && m_reading->failed() > 0);
    const QString why = obstacle(all, more);
    m_sentence->setText(why.isEmpty() ? hints(all).join(u'\n') : why);
    m_make->setText(makeLabel(int(all.creations.size())));
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
    m_footer->setDefault(why.isEmpty() ? m_make : nullptr);
}

/// Whoever has pressed it is left at the number that it has put there.
void CreationDialog::offerPlaces(std::optional<int> onEach)
{
    if (!onEach && m_usePlaces->hasFocus())
        m_places->setFocus();
    m_usePlaces->disconnect(this);
    m_usePlaces->setVisible(onEach.has_value());
    if (!onEach)
        return;
    m_usePlaces->setText(usePlaces(*onEach));
    connect(m_usePlaces, &QPushButton::clicked, this, [this, places = *onEach] { m_places->setValue(places); });
}

void CreationDialog::make()
{
    update(); // by what is known at this moment
    if (!m_make->isEnabled())
        return;
    const std::vector<patchbay::Creation> creations = plan().creations;
    accept();
    Q_EMIT creationWanted(creations);
}

} // namespace ui
