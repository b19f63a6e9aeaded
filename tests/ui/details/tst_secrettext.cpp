// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretText.h"

#include "support/OwnMemory.h"

#include <QTest>

/// What was shown is not left in memory.
class TestSecretText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOnceItIsHidden();
    void nothingIsLeftWhenItGoes();
};

void TestSecretText::nothingIsLeftOnceItIsHidden()
{
    const tests::PlantedText planted;
    ui::SecretText text;
    text.reveal(aws::Secret(planted.text()));
    QCOMPARE(text.text(), planted.text());
    text.hideSecret();
    QCOMPARE(planted.copies(), 0);
}

void TestSecretText::nothingIsLeftWhenItGoes()
{
    const tests::PlantedText planted;
    {
        ui::SecretText text;
        text.reveal(aws::Secret(planted.text()));
    }
    QCOMPARE(planted.copies(), 0);
}

QTEST_MAIN(TestSecretText)
#include "tst_secrettext.moc"
