// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QScrollArea;
class QWidget;

namespace ui {

/// A label that leads to the field by its mnemonic and names it for assistive technology.
QLabel *captionOf(const QString &label, QWidget *field);

/// A row whose label is captionOf() the field.
void addFormRow(QFormLayout *form, const QString &label, QWidget *field);

/// A line of second rank under a field.
QLabel *addFormHint(QFormLayout *form, const QString &text);

/// The room for a form, which is scrolled on a small screen so that the buttons below stay in reach.
QScrollArea *scrolledForm(QWidget *form);

} // namespace ui
