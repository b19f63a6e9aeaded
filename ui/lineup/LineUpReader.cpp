// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineup/LineUpReader.h"

#include "patchbay/plant/Plant.h"

#include <QCoroTask>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Only of a pair the list does not tell enough: its legs are read before.
QCoro::Task<aws::Result<patchbay::EncoderPublishing>> publishingOf(patchbay::Source &source,
                                                                   ivs::IngestConfigurationSummary summary,
                                                                   std::stop_token stop)
{
    patchbay::EncoderDetails details{summary, {}, {}, {}};
    if (summary.redundantIngest) {
        const auto read = co_await patchbay::readEncoderDetails(source, summary.arn, stop);
        if (!read)
            co_return tl::unexpected(read.error());
        details = *read;
    }
    const auto publishing = co_await patchbay::readPublishing(source, details, stop);
    co_return publishing;
}

} // namespace

LineUpReader::LineUpReader(patchbay::Plant &plant, const patchbay::LineUp &check, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_check(check)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LineUpReader::askOne);
    connect(&check, &patchbay::LineUp::begun, this, [this] {
        m_read.clear();
        m_last = 0;
    });
}

LineUpReader::~LineUpReader()
{
    m_reading.request_stop();
}

void LineUpReader::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (!isWatched)
        m_soon.stop();
    else if (!m_isAsking)
        m_soon.start();
}

void LineUpReader::askNext(const QString &encoderArn)
{
    m_wanted = encoderArn;
}

std::optional<patchbay::EncoderPublishing> LineUpReader::of(const QString &encoderArn) const
{
    const auto found = m_read.constFind(encoderArn);
    return found == m_read.cend() ? std::nullopt : std::optional(*found);
}

bool LineUpReader::isWanted(const patchbay::LineUp::Item &item) const
{
    return !item.isSeen() || !m_read.contains(item.encoderArn);
}

QString LineUpReader::next()
{
    if (!m_wanted.isEmpty())
        return std::exchange(m_wanted, QString());
    const auto &items = m_check.items();
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const std::size_t index = (m_last + step) % items.size();
        if (!isWanted(items[index]))
            continue;
        m_last = index;
        return items[index].encoderArn;
    }
    return {};
}

void LineUpReader::askOne()
{
    const patchbay::EncoderId encoder = m_plant.idOf(next());
    patchbay::Source *const source = encoder.isNull() ? nullptr : m_plant.source(encoder.source);
    if (source && !source->silence().isLate())
        ask(*source, encoder);
    else
        m_soon.start();
}

void LineUpReader::ask(patchbay::Source &source, const patchbay::EncoderId &encoder)
{
    const patchbay::Configuration *const known = m_plant.find(encoder);
    m_isAsking = true;
    QCoro::connect(
        publishingOf(source, known->summary, m_reading.get_token()), this,
        [this, arn = encoder.arn](const aws::Result<patchbay::EncoderPublishing> &read) { take(arn, read); });
}

/// What could not be read is not known; it is asked again when it is its turn.
void LineUpReader::take(const QString &encoderArn, const aws::Result<patchbay::EncoderPublishing> &result)
{
    m_isAsking = false;
    if (result) {
        m_read.insert(encoderArn, *result);
        Q_EMIT read(encoderArn);
    }
    if (m_isWatched)
        m_soon.start();
}

} // namespace ui
