// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preferences/Preferences.h"

#include <QWidget>

class QCheckBox;

namespace ui {

class NumberBox;
class SecondaryLabel;

/// What other programs on this computer may read, and what became of that.
class MetricsFields final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricsFields)

public:
    explicit MetricsFields(const Preferences::Metrics &metrics, QWidget *parent = nullptr);

    /// Why none are served although they are to be, as a sentence; empty: they are, or are not wanted.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void chosen(const ui::Preferences::Metrics &metrics);

private:
    Preferences::Metrics metrics() const;

    QCheckBox *m_areServed;
    NumberBox *m_port;
    QCheckBox *m_haveNames;
    SecondaryLabel *m_hint;
};

} // namespace ui
