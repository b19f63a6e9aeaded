// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QPushButton;

namespace ui {

class ElidedField;

/// How an alarm sounds: a file of a person's own, or the program's tone; to be heard before it is needed.
class ToneField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneField)

public:
    /// An empty file is the program's own tone; `play` lets a person hear one.
    ToneField(const QString &file, std::function<void(const QString &file)> play, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void choose();
    void take(const QString &file);
    void showFile();

    QString m_file;
    std::function<void(const QString &file)> m_play;
    ElidedField *m_field;
    QPushButton *m_own;
};

} // namespace ui
