// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/MetricsFields.h"

#include "text/Isolate.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

MetricsFields::MetricsFields(const Preferences::Metrics &metrics, QWidget *parent)
    : QWidget(parent)
    , m_areServed(new QCheckBox(tr("&Metrics for other programs, at port")))
    , m_port(new NumberBox)
    , m_haveNames(new QCheckBox(tr("&with names")))
    , m_hint(new SecondaryLabel)
{
    m_areServed->setAccessibleName(tr("Metrics for other programs"));
    m_areServed->setChecked(metrics.areServed);
    m_port->setRange(1024, 65535);
    m_port->setValue(metrics.port);
    m_port->setAccessibleName(tr("Port of the metrics"));
    m_port->setKeyboardTracking(false);
    m_haveNames->setAccessibleName(tr("Metrics with names"));
    m_haveNames->setToolTip(tr("Of encoders and stages. Without it, they have numbers only"));
    m_haveNames->setChecked(metrics.haveNames);
    m_hint->setWordWrap(true);

    auto *const line = new QHBoxLayout;
    line->addWidget(m_areServed);
    line->addWidget(m_port);
    line->addSpacing(fontMetrics().averageCharWidth() * 2);
    line->addWidget(m_haveNames);
    line->addStretch(1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(line);
    column->addWidget(m_hint);

    const auto choose = [this] { Q_EMIT chosen(this->metrics()); };
    connect(m_areServed, &QCheckBox::toggled, this, choose);
    connect(m_port, &NumberBox::valueChanged, this, choose);
    connect(m_haveNames, &QCheckBox::toggled, this, choose);
    setProblem({});
}

Preferences::Metrics MetricsFields::metrics() const
{
    return {m_areServed->isChecked(), m_port->value(), m_haveNames->isChecked()};
}

void MetricsFields::setProblem(const QString &problem)
{
    if (!problem.isEmpty())
        return m_hint->setText(problem);
    const QString url = QStringLiteral("http://127.0.0.1:%1/metrics").arg(m_port->value());
    m_hint->setText(m_areServed->isChecked()
                        ? text::filled(tr("Prometheus reads %1, on this computer only."), url)
                        : tr("Off. Prometheus and others on this computer could read numbers here."));
}

} // namespace ui
