// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace patchbay {

/// Metric families in the text form of OpenMetrics 1.0, in the order in which they are begun.
class MetricText final {
public:
    using Labels = std::vector<std::pair<QByteArray, QString>>;

    /// What counts up since the program started: its samples are called `name`_total.
    void beginCounter(const QByteArray &name, const QByteArray &help);
    /// `unit` is the end of the name, if it has one.
    void beginGauge(const QByteArray &name, const QByteArray &help, const QByteArray &unit = {});
    /// Of the family that was begun last.
    void add(const Labels &labels, double value);
    /// All of it, with its end mark.
    QByteArray finished() const { return m_text + "# EOF\n"; }

private:
    void begin(const QByteArray &name, const QByteArray &type, const QByteArray &help, const QByteArray &unit);

    QByteArray m_text;
    QByteArray m_sample;
};

} // namespace patchbay
