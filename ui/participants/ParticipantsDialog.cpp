// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/participants/ParticipantsDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"
#include "ui/words/PublishErrorWords.h"
#include "ui/words/TimeWords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 112;
constexpr int heightInLines = 24;

enum Column { Who, State, Since, Protocol, Participant, ColumnCount };

constexpr int idRole = Qt::UserRole;

} // namespace

ParticipantsDialog::ParticipantsDialog(patchbay::Plant &plant, patchbay::StageId stage, Words words, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_stage(std::move(stage))
    , m_words(std::move(words))
    , m_reader(plant, m_stage)
    , m_heading(new SentenceLabel)
    , m_summary(new SecondaryLabel)
    , m_table(new QTreeWidget)
    , m_problem(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
    , m_disconnect(m_footer->addAct(tr("&Disconnect…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(&m_reader, &ParticipantsReader::changed, this, &ParticipantsDialog::update);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &ParticipantsDialog::update);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &ParticipantsDialog::followSelection);
    connect(m_disconnect, &QPushButton::clicked, this, [this] {
        const ivs::ParticipantSummary *const who = selected();
        if (!who || !obstacle().isEmpty())
            return;
        const std::optional<patchbay::EncoderId> encoder = encoderOf(*who);
        const patchbay::Configuration *const known = encoder ? m_plant.find(*encoder) : nullptr;
        Q_EMIT disconnectRequested({m_stage, stageName(m_plant, m_stage), who->participantId, encoder,
                                    known ? known->summary.name : who->userId});
    });
    update();
    m_reader.readNow();
}

void ParticipantsDialog::askAboutFirst()
{
    m_table->setCurrentItem(m_table->topLevelItem(0));
    m_disconnect->click();
}

void ParticipantsDialog::layOut()
{
    setWindowTitle(tr("Participants"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_table->setAccessibleName(tr("Participants"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setHeaderLabels({tr("Who"), tr("State"), tr("Since"), tr("Protocol"), tr("Participant")});
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(Who, character * 30);
    m_table->setColumnWidth(State, character * 16);
    m_table->setColumnWidth(Since, character * 14);
    m_table->setColumnWidth(Protocol, character * 12);
    m_problem->hide();
    m_disconnect->setToolTip(tr("Asks, and then cuts off who is selected"));
    QPushButton *const close = m_footer->addLeave(tr("&Close"));
    m_footer->setDefault(nullptr);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, {m_stage.source}));
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    resize(character * widthInCharacters, line * heightInLines);
    close->setFocus();
}

/// One that is bound to another stage is here as a copy of who publishes there.
std::optional<patchbay::EncoderId> ParticipantsDialog::encoderOf(const ivs::ParticipantSummary &participant) const
{
    if (participant.ingestConfigurationArn.isEmpty())
        return {};
    return patchbay::EncoderId{m_stage.source, participant.ingestConfigurationArn};
}

QString ParticipantsDialog::nameOf(const ivs::ParticipantSummary &participant) const
{
    const std::optional<patchbay::EncoderId> encoder = encoderOf(participant);
    if (!encoder)
        return participant.userId.isEmpty() ? tr("guest without a user ID") : participant.userId;
    const patchbay::Configuration *const known = m_plant.find(*encoder);
    if (!known)
        return unreadEncoderName(m_plant, encoder->arn);
    const QString name = encoderName(m_plant, *encoder);
    if (!known->summary.redundantIngest)
        return name;
    const QString leg = m_reader.legOf(participant.participantId);
    return leg.isEmpty() ? text::filled(tr("%1, one leg", "an encoder"), name)
                         : text::filled(tr("%1, leg %2", "an encoder, A or B"), name, leg);
}

void ParticipantsDialog::fill(QTreeWidgetItem &item, const ivs::ParticipantSummary &participant) const
{
    const std::optional<patchbay::EncoderId> encoder = encoderOf(participant);
    const patchbay::Configuration *const known = encoder ? m_plant.find(*encoder) : nullptr;
    const bool isHere = known && known->summary.stageArn == m_stage.arn;
    QString state = participant.hasPublished ? tr("guest") : tr("watches");
    item.setIcon(State, {});
    if (encoder && isHere && known->summary.isActive()) {
        const ShownState shown = shownState(known->summary, known->moving, m_plant.sources().isStale(m_stage.source),
                                            m_plant.markOf(m_stage.arn));
        state = shown.word;
        item.setIcon(State, tallyIcon(shown.tally, palette()));
    } else if (encoder) {
        state = isHere ? tr("not live in the list") : tr("from another stage");
    }
    item.setText(Who, nameOf(participant));
    item.setText(State, state);
    item.setText(Since, participant.firstJoinTime.isNull() ? tr("–") : timeText(participant.firstJoinTime));
    const auto protocol = m_reader.protocolOf(participant.participantId);
    const QString word = protocol ? protocolWord(*protocol) : QString();
    item.setText(Protocol, protocol ? (word.isEmpty() ? tr("–") : word) : participant.hasPublished ? tr("…") : tr("–"));
    item.setText(Participant, participant.participantId);
    item.setFont(Participant, fixedWidthFont());
    item.setData(Who, idRole, participant.participantId);
    item.setToolTip(Who, plainToolTip(nameOf(participant)));
    item.setToolTip(Since, tr("When they first came in this session"));
    item.setToolTip(Participant, participant.participantId);
}

/// Who was selected stays so, as long as they are here.
void ParticipantsDialog::update()
{
    std::vector<ivs::ParticipantSummary> all = m_reader.present();
    std::ranges::stable_sort(all, [](const auto &a, const auto &b) {
        const auto rank = [](const ivs::ParticipantSummary &each) {
            return !each.ingestConfigurationArn.isEmpty() ? 0 : each.hasPublished ? 1 : 2;
        };
        return std::pair(rank(a), a.firstJoinTime) < std::pair(rank(b), b.firstJoinTime);
    });
    const ivs::ParticipantSummary *const before = selected();
    const QString chosen = before ? before->participantId : m_chosen;
    const QSignalBlocker blocker(m_table);
    while (m_table->topLevelItemCount() > int(all.size()))
        delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
    while (m_table->topLevelItemCount() < int(all.size()))
        m_table->addTopLevelItem(new QTreeWidgetItem);
    m_table->clearSelection();
    for (int row = 0; row < int(all.size()); ++row) {
        const ivs::ParticipantSummary &each = all[std::size_t(row)];
        fill(*m_table->topLevelItem(row), each);
        if (each.participantId == chosen)
            m_table->setCurrentItem(m_table->topLevelItem(row));
    }
    m_heading->setText(stageName(m_plant, m_stage));
    m_summary->setText(summaryText());
    showProblem();
    followSelection();
}

QString ParticipantsDialog::summaryText() const
{
    if (!m_reader.isRead())
        return m_reader.error() ? tr("Who is on the stage is not known.") : tr("Reading who is on the stage…");
    if (m_reader.error() && m_reader.present().empty())
        return tr("Who is on the stage now is not known; nobody was when it was read last.");
    if (m_reader.present().empty())
        return tr("Nobody is on the stage.");
    const auto &present = m_reader.present();
    const QString all = tr("%Ln on the stage", nullptr, int(present.size()));
    const int watching = int(std::ranges::count(present, false, &ivs::ParticipantSummary::hasPublished));
    return watching == 0 ? all : all + tr(" · ") + tr("%Ln of them have not published", nullptr, watching);
}

/// Until a reading succeeds; what was known stays.
void ParticipantsDialog::showProblem()
{
    const std::optional<aws::Error> &error = m_reader.error();
    const patchbay::Source *const source = m_plant.source(m_stage.source);
    const bool isProblem = error && source;
    m_problem->setText(isProblem ? m_words(*source, *error) : QString());
    m_problem->setVisible(isProblem);
}

const ivs::ParticipantSummary *ParticipantsDialog::selected() const
{
    const QList<QTreeWidgetItem *> items = m_table->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(m_reader.present(), items.first()->data(Who, idRole).toString(),
                                         &ivs::ParticipantSummary::participantId);
    return found == m_reader.present().end() ? nullptr : &*found;
}

/// Why who is selected cannot be cut off from here.
QString ParticipantsDialog::obstacle() const
{
    const ivs::ParticipantSummary *const who = selected();
    if (!who)
        return tr("Select somebody first.");
    const patchbay::Source *const source = m_plant.source(m_stage.source);
    if (!source)
        return tr("Its account is not open any more.");
    if (source->client().settings().readOnly)
        return tr("This account is read-only here.");
    const std::optional<patchbay::EncoderId> encoder = encoderOf(*who);
    const patchbay::Configuration *const known = encoder ? m_plant.find(*encoder) : nullptr;
    if (encoder && (!known || known->summary.stageArn != m_stage.arn))
        return tr("It is bound to another stage, and only shown here too.");
    return {};
}

void ParticipantsDialog::followSelection()
{
    if (const ivs::ParticipantSummary *const who = selected())
        m_chosen = who->participantId;
    const QString why = obstacle();
    m_disconnect->setEnabled(why.isEmpty());
    m_disconnect->setToolTip(why.isEmpty() ? tr("Asks, and then cuts off who is selected") : why);
    m_disconnect->setAccessibleDescription(why);
}

/// It would be pressed by who meant something else.
bool ParticipantsDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_disconnect;
}

} // namespace ui
