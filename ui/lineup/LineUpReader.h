// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/LineUp.h"
#include "patchbay/plant/EncoderPublishing.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace patchbay {
class Plant;
}

namespace ui {

/// Asks the stages of a line-up check why an encoder is not seen, and by which protocol one is: one encoder after the
/// other with a pause between them, over and over those that are left, once those that were seen. It asks while
/// somebody looks alone: the requests are those of the show too. GUI thread only.
class LineUpReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineUpReader)

public:
    /// Between two encoders.
    static constexpr std::chrono::milliseconds pause{1'000};

    /// Both outlive it.
    LineUpReader(patchbay::Plant &plant, const patchbay::LineUp &check, QObject *parent = nullptr);
    ~LineUpReader() override;

    /// Whether somebody looks.
    void setWatched(bool isWatched);
    /// This one next.
    void askNext(const QString &encoderArn);
    /// Nothing: it was not asked yet, or could not be.
    std::optional<patchbay::EncoderPublishing> of(const QString &encoderArn) const;

Q_SIGNALS:
    void read(const QString &encoderArn);

private:
    void askOne();
    QString next();
    bool isWanted(const patchbay::LineUp::Item &item) const;
    void ask(patchbay::Source &source, const patchbay::EncoderId &encoder);
    void take(const QString &encoderArn, const aws::Result<patchbay::EncoderPublishing> &read);

    patchbay::Plant &m_plant;
    const patchbay::LineUp &m_check;
    QHash<QString, patchbay::EncoderPublishing> m_read;
    QString m_wanted; ///< is asked first
    std::size_t m_last = 0; ///< of the check's items: where it goes on
    bool m_isWatched = false;
    bool m_isAsking = false;
    QTimer m_soon;
    std::stop_source m_reading;
};

} // namespace ui
