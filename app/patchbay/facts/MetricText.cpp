// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/facts/MetricText.h"

#include <QByteArrayList>

namespace patchbay {

namespace {

QByteArray escaped(const QString &value)
{
    QByteArray text = value.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

} // namespace

void MetricText::beginCounter(const QByteArray &name, const QByteArray &help)
{
    begin(name, "counter", help, {});
    m_sample = name + "_total";
}

void MetricText::beginGauge(const QByteArray &name, const QByteArray &help, const QByteArray &unit)
{
    begin(name, "gauge", help, unit);
    m_sample = name;
}

void MetricText::begin(const QByteArray &name, const QByteArray &type, const QByteArray &help, const QByteArray &unit)
{
    m_text += "# TYPE " + name + ' ' + type + '\n';
    if (!unit.isEmpty())
        m_text += "# UNIT " + name + ' ' + unit + '\n';
    m_text += "# HELP " + name + ' ' + help + '\n';
}

void MetricText::add(const Labels &labels, double value)
{
    QByteArrayList parts;
    for (const auto &[label, text] : labels)
        parts += label + "=\"" + escaped(text) + '"';
    m_text += m_sample + (parts.isEmpty() ? QByteArray() : '{' + parts.join(',') + '}') + ' '
        + QByteArray::number(value, 'g', 15) + '\n';
}

} // namespace patchbay
