// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/PublishingPart.h"

#include "patchbay/plant/Plant.h"
#include "ui/details/DetailsReader.h"
#include "ui/details/DetailsSheet.h"
#include "ui/details/EncoderPage.h"
#include "ui/details/ProblemStrip.h"
#include "ui/words/ElsewhereWords.h"
#include "ui/words/Names.h"
#include "ui/words/PublishErrorWords.h"

#include <QCoroTask>

#include <algorithm>

namespace ui {

PublishingPart::PublishingPart(patchbay::Plant &plant, EncoderPage &page, DetailsReader &reader, Words words,
                               QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_page(page)
    , m_words(std::move(words))
{
    m_again.setInterval(pace);
    connect(&reader, &DetailsReader::detailsRead, this, [this, &reader](const patchbay::EncoderDetails &details) {
        leave();
        m_encoder = reader.encoder();
        m_details = details;
        showElsewhere();
        ask();
    });
    connect(&plant, &patchbay::Plant::rowsChanged, this, &PublishingPart::note);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_page.isVisible() && !m_isReading)
            ask();
    });
}

PublishingPart::~PublishingPart()
{
    m_reading.request_stop();
}

void PublishingPart::note(const std::vector<patchbay::ConfigurationChange> &changes)
{
    const int row = m_plant.rowOf(m_encoder);
    const auto change = std::ranges::find(changes, row, &patchbay::ConfigurationChange::row);
    if (row < 0 || change == changes.end())
        return;
    showElsewhere();
    const patchbay::Configuration &now = m_plant.at(row);
    const bool isSameState =
        now.summary.state == change->before.summary.state && now.isLegMissing == change->before.isLegMissing;
    if (isSameState || now.summary.stageArn != m_details.summary.stageArn) // all details are read anew then
        return;
    m_details.summary = now.summary;
    ask();
}

void PublishingPart::leave()
{
    m_again.stop();
    m_reading.request_stop();
    m_isReading = false;
    m_encoder = {};
    for (ProblemStrip *const notice : {&m_page.elsewhereNotice(), &m_page.legNotice(), &m_page.errorNotice()})
        notice->hide();
}

void PublishingPart::ask()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    patchbay::Source *const source = m_plant.source(m_encoder.source);
    m_isReading = source != nullptr;
    if (!source)
        return;
    m_again.start();
    QCoro::connect(patchbay::readPublishing(*source, m_details, m_reading.get_token()), this,
                   [this, stop = m_reading.get_token()](const aws::Result<patchbay::EncoderPublishing> &read) {
                       if (!stop.stop_requested())
                           take(read);
                   });
}

/// What could not be read is not known. That is said in its place, and asked again by itself, because the encoder's own
/// details are there all the same.
void PublishingPart::take(const aws::Result<patchbay::EncoderPublishing> &read)
{
    m_isReading = false;
    if (read) {
        m_page.sheet().showPublishing(*read);
        showLegs(*read);
        showError(read->error);
        return;
    }
    m_page.legNotice().hide();
    const patchbay::Source *const source = m_plant.source(m_encoder.source);
    m_page.errorNotice().hide();
    m_page.sheet().giveUpPublishing(source ? m_words(*source, read.error()) : QString());
}

/// Whoever asks that other stage who is there, finds out; this page asks its own.
void PublishingPart::showElsewhere()
{
    const QString sentence = elsewhereSentence(m_plant, m_encoder, encoderName(m_plant, m_encoder));
    m_page.elsewhereNotice().hide();
    if (!sentence.isEmpty())
        m_page.elsewhereNotice().showMessage(sentence);
}

void PublishingPart::showLegs(const patchbay::EncoderPublishing &publishing)
{
    const QStringList &legs = m_details.legParticipants;
    QStringList missing;
    QStringList present;
    for (const QString &leg : legs)
        (publishing.isPresent(leg) ? present : missing) += letterOf(leg);
    m_page.legNotice().hide();
    if (present.size() == 1 && missing.size() == 1)
        m_page.legNotice().showMessage(legMissingSentence(missing.first(), present.first()));
}

/// Of an idle encoder that was live after its error, that is past.
void PublishingPart::showError(const std::optional<patchbay::PublishError> &error)
{
    m_page.errorNotice().hide();
    if (error && (!error->isOver || m_details.summary.isActive()))
        m_page.errorNotice().showMessage(publishErrorSentence(*error, letterOf(error->participantId)));
}

QString PublishingPart::letterOf(const QString &participantId) const
{
    const qsizetype leg = m_details.legParticipants.indexOf(participantId);
    return leg < 0 ? QString() : QString(QChar(u'A' + ushort(leg)));
}

} // namespace ui
