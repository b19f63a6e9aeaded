// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagePanel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/stages/ShownStage.h"
#include "ui/stages/StageReader.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/ValueRows.h"
#include "ui/words/ErrorText.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/SourceContext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

enum class StagePanel::Field {
    Mark,
    Protected,
    Places,
    Recorded,
    Session,
    Rtmps,
    Rtmp,
    Whip,
    Events,
    Arn,
    Account,
    Last = Account
};

namespace {

/// More of them are in the list of encoders, which finds them by the name of the stage.
constexpr int mostNamed = 40;

} // namespace

StagePanel::StagePanel(const patchbay::Plant &plant, StageReader &reader, QWidget *parent)
    : QScrollArea(parent)
    , m_plant(plant)
    , m_reader(reader)
    , m_title(new QLabel)
    , m_sentence(new SentenceLabel)
    , m_rows(new ValueRows)
    , m_amissCaption(new SecondaryLabel(tr("Not as planned")))
    , m_amiss(new SentenceLabel)
    , m_tagsCaption(new SecondaryLabel(tr("Tags")))
    , m_tags(new SentenceLabel)
    , m_encodersCaption(new SecondaryLabel(tr("Encoders")))
    , m_encoders(new SentenceLabel)
    , m_copy(new QPushButton(tr("Copy &details")))
{
    setAccessibleName(tr("Details of the stage"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(1.15, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(line / 2);
    for (int field = 0; field <= int(Field::Last); ++field)
        addRow(Field(field));
    column->addWidget(m_rows);
    for (const auto &[caption, text] : captioned()) {
        text->setWordWrap(true);
        text->setSelectable(true);
        text->setAccessibleName(caption->text());
        column->addSpacing(line / 2);
        column->addWidget(caption);
        column->addWidget(text);
    }
    column->addSpacing(line / 2);
    column->addWidget(m_copy, 0, Qt::AlignLeading);
    column->addStretch();
    setWidget(page);
    connect(m_copy, &QPushButton::clicked, this, &StagePanel::copy);
    connect(&reader, &StageReader::read, this, [this](const QString &arn) {
        if (m_selected.size() == 1 && m_selected.constFirst().arn == arn)
            follow();
    });
    follow();
}

QSize StagePanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 52, QScrollArea::sizeHint().height()};
}

void StagePanel::addRow(Field field)
{
    const auto captionOf = [field]() -> QString {
        switch (field) {
        case Field::Mark:
            return tr("Mark");
        case Field::Protected:
            return tr("Protected by");
        case Field::Places:
            return tr("Places");
        case Field::Recorded:
            return tr("Recorded");
        case Field::Session:
            return tr("Session");
        case Field::Rtmps:
            return tr("RTMPS");
        case Field::Rtmp:
            return tr("RTMP");
        case Field::Whip:
            return tr("WHIP");
        case Field::Events:
            return tr("Events");
        case Field::Arn:
            return tr("ARN");
        case Field::Account:
            return tr("Account");
        }
        Q_UNREACHABLE();
    };
    if (field >= Field::Rtmps && field <= Field::Arn)
        m_rows->addToCopy(captionOf());
    else
        m_rows->add(captionOf());
}

void StagePanel::setValue(Field field, const QString &text)
{
    m_rows->set(int(field), text);
}

std::array<StagePanel::Captioned, 3> StagePanel::captioned() const
{
    return {{{m_amissCaption, m_amiss}, {m_tagsCaption, m_tags}, {m_encodersCaption, m_encoders}}};
}

void StagePanel::show(const QList<patchbay::StageId> &selected, const QStringList &amiss)
{
    m_selected = selected;
    m_amissHere = amiss;
    follow();
}

void StagePanel::follow()
{
    if (m_selected.size() == 1)
        showOne(m_selected.constFirst());
    else if (m_selected.isEmpty())
        showNothing(tr("Select a stage to see its details."));
    else
        showNothing(tr("%Ln stages are selected.", nullptr, int(m_selected.size())));
}

void StagePanel::showNothing(const QString &title)
{
    m_title->setText(title);
    m_sentence->hide();
    m_rows->clear();
    m_copy->hide();
    for (const auto &[caption, text] : captioned()) {
        caption->hide();
        text->hide();
    }
}

void StagePanel::showOne(const patchbay::StageId &stage)
{
    const ivs::StageSummary *const known = m_plant.findStage(stage);
    const patchbay::Source *const source = m_plant.source(stage.source);
    if (!known || !source)
        return showNothing(tr("This stage is not there any more."));
    m_title->setText(text::isolated(stageName(m_plant, stage)));
    const QString reading = readingText(stage);
    m_sentence->setText(reading);
    m_sentence->setVisible(!reading.isEmpty());
    const patchbay::StageMark mark = m_plant.markOf(stage.arn);
    setValue(Field::Mark, mark == patchbay::StageMark::None ? QString() : markWord(mark));
    const auto protection = patchbay::protectionOf(known->tags);
    setValue(Field::Protected, protection ? protectedWords(*protection) : QString());
    setValue(Field::Places, placesUsed(m_plant.placesOn(stage)));
    setValue(Field::Session, known->activeSessionId.isEmpty() ? tr("nobody is on it") : known->activeSessionId);
    setValue(Field::Arn, stage.arn);
    setValue(Field::Account, sourceName(source->identity()));
    showAddresses(stage.arn);
    const QStringList amiss = m_amissHere.first(std::min<qsizetype>(m_amissHere.size(), mostNamed));
    m_amiss->setText(m_amissHere.size() > mostNamed
                         ? amiss.join(u'\n') + u'\n' + tr("and %Ln more", nullptr, int(m_amissHere.size()) - mostNamed)
                         : amiss.join(u'\n'));
    m_amiss->setVisible(!amiss.isEmpty());
    m_amissCaption->setVisible(!amiss.isEmpty());
    QStringList tags;
    for (auto tag = known->tags.cbegin(); tag != known->tags.cend(); ++tag) {
        using patchbay::Protection;
        if (protection && (tag.key() == Protection::byKey || tag.key() == Protection::untilKey))
            continue; // said above, in words
        tags += text::filled(tr("%1 = %2", "a tag and its value"), tag.key(), tag.value());
    }
    m_tags->setText(tags.join(u'\n'));
    m_tags->setVisible(!tags.isEmpty());
    m_tagsCaption->setVisible(!tags.isEmpty());
    m_encoders->setText(encodersText(stage.arn));
    for (QWidget *const each : std::initializer_list<QWidget *>{m_encodersCaption, m_encoders, m_copy})
        each->show();
}

void StagePanel::showAddresses(const QString &arn)
{
    const ivs::Stage *const read = m_reader.find(arn);
    const ivs::StageEndpoints endpoints = read ? read->endpoints : ivs::StageEndpoints();
    setValue(Field::Rtmps, endpoints.rtmps);
    setValue(Field::Rtmp, endpoints.rtmp);
    setValue(Field::Whip, endpoints.whip);
    setValue(Field::Events, endpoints.events);
    setValue(Field::Recorded,
             !read                             ? QString()
                 : patchbay::isRecorded(*read) ? tr("each participant")
                                               : tr("no participant"));
}

QString StagePanel::readingText(const patchbay::StageId &stage) const
{
    const patchbay::Source *const source = m_plant.source(stage.source);
    if (const aws::Error *const error = m_reader.error(stage.arn); error && source)
        return describe(*error, contextOf(*source, ErrorContext::Act::Reading)).brief();
    return m_reader.find(stage.arn) ? QString() : tr("Reading its addresses");
}

QString StagePanel::encodersText(const QString &arn) const
{
    const QList<NamedEncoder> encoders = encodersOn(m_plant, arn);
    if (encoders.isEmpty())
        return tr("No encoder is bound to it.");
    QStringList lines;
    for (const NamedEncoder &encoder : encoders.first(std::min<qsizetype>(encoders.size(), mostNamed))) {
        const QString name = text::isolated(encoder.name);
        const QString live = tallyWord(m_plant.markOf(arn) == patchbay::StageMark::OnAir ? Tally::OnAir : Tally::Live);
        lines += encoder.isLive ? text::filled(tr("%1 · %2", "an encoder, LIVE"), name, live) : name;
    }
    if (encoders.size() > mostNamed)
        lines += tr("and %Ln more", nullptr, int(encoders.size()) - mostNamed);
    return lines.join(u'\n');
}

QString StagePanel::text() const
{
    QStringList lines{text::withoutIsolates(m_title->text())};
    lines += m_rows->lines();
    for (const auto &[caption, text] : captioned()) {
        if (!text->text().isEmpty())
            lines += u"%1:\n%2"_s.arg(caption->text(), text::withoutIsolates(text->text()));
    }
    return lines.join(u'\n');
}

void StagePanel::copy()
{
    clipboard::put(text());
    Q_EMIT copied(tr("Details copied."));
}

} // namespace ui
