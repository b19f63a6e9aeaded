// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "WholeWindow.h"
#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"

#include <QAction>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace ui {
class InventoryTable;
}

namespace tests {

/// The program's window on one account of a real service on loopback, whose encoders are listed; and what a person does
/// and reads there. Labels of buttons and acts are without their mnemonics, or with.
class ServedWindow : public WholeWindow {
public:
    static constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

    struct Options {
        int configurations = 6;
        int stages = 3;
        bool someAreLive = false; ///< else all are idle
        bool isReadOnly = false;
    };

    ServedWindow()
        : ServedWindow(Options())
    {
    }
    explicit ServedWindow(Options options);
    ~ServedWindow();

    ui::InventoryTable &table();
    /// Reads the list, to the end.
    void read();
    void goLive(const QString &arn);
    /// Rows of the list, and no others.
    void selectRows(int first, int count);

    /// What the service holds of that name: "configurations", "stages".
    QList<QJsonObject> held(const QString &list, const QString &name);
    /// Whether it has one of that ARN.
    bool isHeld(const QString &list, const QString &arn);
    /// Nothing is being made, changed or removed any more.
    void waitForEnd();

    /// nullptr: there is none.
    QAction *findAct(const QString &text);
    /// As a person does it; there is one.
    void trigger(const QString &text);
    /// One that can be seen; nullptr: there is none.
    template <typename Dialog>
    Dialog *dialog()
    {
        for (Dialog *const each : window.findChildren<Dialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// By its act; nullptr: none opens.
    template <typename Dialog>
    Dialog *open(const QString &act)
    {
        trigger(act);
        return dialog<Dialog>();
    }
    /// One that is shown in it, or would be if that were; one that begins so, where none is called exactly so.
    static QPushButton *button(const QWidget &in, const QString &label);
    /// Once it is there and can be pressed.
    void press(const QString &label);
    /// What a person reads in the window, or in a dialog over it.
    bool says(const QString &part) const;

    emulator::EmbeddedService service;
    test::EmulatorControl control;
    QUuid account;

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);
};

} // namespace tests
