// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preferences/Preferences.h"
#include "ui/widgets/Dialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// Appearance, refreshing and notifications. Each choice takes effect at once, so there is nothing to confirm.
class PreferencesDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }

Q_SIGNALS:
    /// After every choice that changes something.
    void preferencesChanged(const ui::Preferences &preferences);

private:
    void addAppearance(QFormLayout &form);
    void addRefresh(QFormLayout &form);
    void addNotifications(QFormLayout &form);
    template <typename T, typename V>
    void choose(T Preferences::*what, const V &value);

    Preferences m_preferences;
};

} // namespace ui
