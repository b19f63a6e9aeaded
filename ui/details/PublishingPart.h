// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderPublishing.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <stop_token>

namespace patchbay {
class Plant;
}

namespace ui {

class DetailsReader;
class EncoderPage;

/// What its stage tells of the encoder on a page: who publishes for it, which leg is missing, why it was refused. It is
/// read after the encoder's details, when its row says something else, and again and again while it is looked at,
/// because no list tells of a refusal. A later question leaves an earlier one.
class PublishingPart final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishingPart)

public:
    static constexpr std::chrono::seconds pace{15};

    /// `words` says what an error of a source means. All of it outlives this.
    using Words = std::function<QString(const patchbay::Source &, const aws::Error &)>;
    PublishingPart(patchbay::Plant &plant, EncoderPage &page, DetailsReader &reader, Words words,
                   QObject *parent = nullptr);
    ~PublishingPart() override;

    /// Nothing is shown or read any more.
    void leave();
    bool isReading() const { return m_isReading; }

private:
    void note(const std::vector<patchbay::ConfigurationChange> &changes);
    void ask();
    void take(const aws::Result<patchbay::EncoderPublishing> &read);
    void showElsewhere();
    void showLegs(const patchbay::EncoderPublishing &publishing);
    void showError(const std::optional<patchbay::PublishError> &error);
    QString letterOf(const QString &participantId) const;

    patchbay::Plant &m_plant;
    EncoderPage &m_page;
    Words m_words;
    patchbay::EncoderId m_encoder; ///< null: none
    patchbay::EncoderDetails m_details;
    bool m_isReading = false;
    QTimer m_again;
    std::stop_source m_reading;
};

} // namespace ui
