#include "tests/shots/sample_talk.h"

namespace attache::test {

QString sampleTalk(const QString &person, bool english)
{
    const QString chinese = QStringLiteral(
        "%1 2026/11/20 09:13\n上次说的车架号查询，质量部这边现在还是要两天\n"
        "林知远 2026/11/20 09:20\n收到。我们下周三之前把查询方案发给您\n"
        "%1 2026/11/20 09:22\n好的，另外预算的事财务还没定，要等到季度会之后\n"
        "小周 2026/11/20 09:25\n请贵方 11月30日 前提供数据安全白皮书盖章版，"
        "我们信息安全评审要用，没有这个材料流程走不下去，麻烦尽快安排\n"
        "林知远 2026/11/20 09:31\n[图片]\n"
        "林知远 2026/11/20 09:33\n演示环境已经开好了，账号发您邮箱\n"
        "%1 2026/11/20 10:02\n试了一下，比原来快多了，就是导出的表头还是英文\n谢谢\n");
    const QString words = QStringLiteral(
        "%1 2026/11/20 09:13\nA look-up by chassis number still takes the quality people two "
        "days\n"
        "Elena Marsh 2026/11/20 09:20\nUnderstood. We will send the proposal for it by Wednesday\n"
        "%1 2026/11/20 09:22\nThe budget is not decided yet, finance waits for the quarter to "
        "end\n"
        "Joe 2026/11/20 09:25\nPlease send the signed security white paper by November 30, our "
        "review needs it and nothing moves on without it, as soon as you can\n"
        "Elena Marsh 2026/11/20 09:33\nThe demo is set up, the account went to your mailbox\n"
        "%1 2026/11/20 10:02\nTried it, much faster than before, only the headers of the export "
        "are still in Chinese\nthanks\n");
    return (english ? words : chinese).arg(person);
}

} // namespace attache::test
